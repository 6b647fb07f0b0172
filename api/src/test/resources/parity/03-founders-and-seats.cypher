// Who founded which company, and where is it headquartered, where both are known?
MATCH (founder)<-[:FOUNDED_BY]-(c:Company)-[:HEADQUARTERED_IN]->(seat)
RETURN DISTINCT c.name AS company, founder.name AS founder, seat.name AS seat
