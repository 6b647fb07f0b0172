// Which entities do at least five documents name, and under which other names?
MATCH (document:Document)-[:MENTIONS]->(entity:Entity)
WITH entity, count(DISTINCT document) AS documents WHERE documents >= 5
RETURN entity.id AS entity, documents, size(entity.aliases) AS aliases
