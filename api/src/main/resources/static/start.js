"use strict";

const MAX_ROWS = 200;

const PREFIXES = `PREFIX fw: <https://w3id.org/factweave/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

const EXAMPLES = [
  {
    title: "Who uses a restricted chip?",
    language: "sparql",
    text: PREFIXES + `
SELECT DISTINCT ?company ?chip ?policy WHERE {
  ?c a fw:Company ; rdfs:label ?company ; fw:uses ?h .
  ?h a fw:Chip ; rdfs:label ?chip .
  ?p fw:restricts ?h ; rdfs:label ?policy .
} LIMIT 100`,
  },
  {
    title: "Who enacted which policy?",
    language: "sparql",
    text: PREFIXES + `
SELECT ?body ?policy WHERE {
  ?b rdfs:label ?body ; fw:enacts ?p .
  ?p rdfs:label ?policy .
} ORDER BY ?body ?policy LIMIT 100`,
  },
  {
    title: "Who uses which chip, in whose words?",
    language: "cypher",
    text: `MATCH (c:Company)-[u:USES]->(h:Chip)
RETURN c.name AS company, h.name AS chip, u.quotes[0] AS quote
ORDER BY company, chip LIMIT 100`,
  },
];

const byId = (id) => document.getElementById(id);

/** Rows of strings under their heads. */
async function sparql(query) {
  const response = await fetch("sparql", {
    method: "POST",
    headers: {
      "Content-Type": "application/sparql-query",
      Accept: "application/sparql-results+json",
    },
    body: query,
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail);
  }
  if ("boolean" in answer) {
    return { heads: ["answer"], rows: [[String(answer.boolean)]] };
  }
  const heads = answer.head.vars;
  const rows = answer.results.bindings.map((row) => heads.map((head) => row[head]?.value ?? ""));
  return { heads, rows };
}

async function cypher(statement) {
  const response = await fetch("db/neo4j/query/v2", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ statement }),
  });
  const answer = await response.json();
  if (answer.errors) {
    throw new Error(answer.errors[0].message);
  }
  const text = (value) => (typeof value === "string" ? value : JSON.stringify(value));
  return { heads: answer.data.fields, rows: answer.data.values.map((row) => row.map(text)) };
}

function rowOf(tag, values) {
  const row = document.createElement("tr");
  for (const value of values) {
    const cell = document.createElement(tag);
    cell.textContent = value;
    row.append(cell);
  }
  return row;
}

async function run(ask) {
  const state = byId("state");
  const table = byId("answer");
  state.textContent = "Running …";
  table.replaceChildren();
  try {
    const begin = performance.now();
    const { heads, rows } = await ask(byId("query").value);
    const shown = rows.slice(0, MAX_ROWS);
    table.append(rowOf("th", heads), ...shown.map((row) => rowOf("td", row)));
    const cut = rows.length > MAX_ROWS ? `, the first ${MAX_ROWS} are shown` : "";
    state.textContent = `${rows.length} rows in ${Math.round(performance.now() - begin)} ms${cut}`;
  } catch (error) {
    state.textContent = error.message;
  }
}

function show(example) {
  byId("query").value = example.text;
  byId("language").textContent = example.language === "cypher" ? "Cypher" : "SPARQL";
}

for (const example of EXAMPLES) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = example.title;
  button.addEventListener("click", () => {
    show(example);
    run(example.language === "cypher" ? cypher : sparql);
  });
  byId("examples").append(button);
}
show(EXAMPLES[0]);
byId("sparql").addEventListener("click", () => run(sparql));
byId("cypher").addEventListener("click", () => run(cypher));

for (const place of document.querySelectorAll("[data-count]")) {
  fetch(`${place.dataset.count}?size=1`)
    .then((response) => response.json())
    .then((list) => {
      place.textContent = list.total.toLocaleString();
    })
    .catch(() => {
      place.textContent = "?";
    });
}
