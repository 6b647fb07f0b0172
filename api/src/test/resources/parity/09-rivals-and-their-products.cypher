// Who competes with Nvidia or with Samsung, and where is the rival at home?
MATCH (f:Company)-[:COMPETES_WITH]-(r) WHERE f.name IN ['Nvidia', 'Samsung']
OPTIONAL MATCH (r)-[:HEADQUARTERED_IN]->(seat)
RETURN DISTINCT f.name AS firm, r.name AS rival, seat.name AS seat
