// What is denied, planned, possible or hypothetical, and in which words?
MATCH (claim:Claim)-[:SUBJECT]->(subject) WHERE claim.modality <> 'asserted'
RETURN claim.modality AS modality, subject.name AS subject, claim.predicate AS predicate, claim.quote AS quote
