// Which companies manufacture which chips, and how sure is it?
MATCH (m:Company)-[statement:MANUFACTURES]->(c)
RETURN m.name AS maker, c.name AS chip, statement.confidence AS confidence
