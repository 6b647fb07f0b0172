// Who competes with OpenAI, and what do those rivals develop?
MATCH (:Company {name: 'OpenAI'})-[:COMPETES_WITH]-(r)-[:DEVELOPS]->(product)
RETURN DISTINCT r.name AS rival, product.name AS product
