// Which policies restrict the chips that DeepSeek uses, who enacted them, and where does it say so?
MATCH (:Company {name: 'DeepSeek'})-[:USES]->(chip)<-[restricts:RESTRICTS]-(policy:Policy)<-[:ENACTS]-(body)
UNWIND restricts.quotes AS quote
RETURN DISTINCT chip.id AS chip, policy.id AS policy, body.id AS body, quote
