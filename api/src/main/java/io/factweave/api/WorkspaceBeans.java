package io.factweave.api;

import io.factweave.graph.KnowledgeGraph;
import io.factweave.graph.model.Iris;
import io.factweave.graph.rdf.SparqlEngine;
import io.factweave.ingest.Ingest;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parts of the workspace, for the doors. The workspace closes them.
@Configuration(proxyBeanMethods = false)
class WorkspaceBeans {

  @Bean(destroyMethod = "")
  KnowledgeGraph knowledgeGraph(Workspace workspace) {
    return workspace.graph();
  }

  @Bean
  Iris iris(Workspace workspace) {
    return new Iris(workspace.graph().base());
  }

  @Bean
  Ingest ingest(Workspace workspace) {
    return workspace.ingest();
  }

  @Bean
  SparqlEngine sparqlEngine(Workspace workspace) {
    return workspace.graph().sparql();
  }

  @Bean
  CypherDoor cypherDoor(Workspace workspace) {
    return workspace.cypher();
  }

  /// Runs when every other part of the server stands and its port is still closed: no request comes
  /// before Neo4j holds what the graph holds.
  @Bean
  SmartInitializingSingleton readiness(CypherDoor cypher) {
    return cypher::await;
  }
}
