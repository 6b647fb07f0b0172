// Who invests in whom, in how many documents?
MATCH (i)-[statement:INVESTS_IN]->(c)
RETURN i.name AS investor, c.name AS company, size(statement.sources) AS documents
