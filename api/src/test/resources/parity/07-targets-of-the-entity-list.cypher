// Whom does the Entity List target, and who enacts the list?
MATCH (list:Policy {name: 'Entity List'})-[:TARGETS]->(target)
OPTIONAL MATCH (body)-[:ENACTS]->(list)
RETURN DISTINCT target.name AS target, body.name AS body
