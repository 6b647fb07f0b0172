// Which companies use a chip that some policy restricts?
MATCH (company:Company)-[:USES]->(chip:Chip)<-[:RESTRICTS]-(:Policy)
RETURN DISTINCT company.name AS name, chip.name AS chip
