// What is denied, and in which words?
MATCH (claim:Claim {modality: 'denied'})-[:SUBJECT]->(subject)
RETURN subject.name AS subject, claim.predicate AS predicate, claim.quote AS quote
