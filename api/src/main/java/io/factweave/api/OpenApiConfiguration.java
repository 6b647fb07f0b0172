package io.factweave.api;

import io.factweave.api.problem.Problem;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.StatementId;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the doors at `/v3/api-docs`: what the annotations of the doors do not say
/// themselves.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private static final String TOKEN = "token";

  OpenApiConfiguration() {
    SpringDocUtils.getConfig()
        .replaceWithSchema(DocumentId.class, new StringSchema())
        .replaceWithSchema(EntityId.class, new StringSchema())
        .replaceWithSchema(StatementId.class, new StringSchema());
  }

  @Bean
  OpenAPI description(ServerSettings settings) {
    Components components =
        new Components()
            .schemas(ModelConverters.getInstance(true).readAll(Problem.class))
            .addSecuritySchemes(
                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    return new OpenAPI()
        .info(
            new Info()
                .title("Factweave")
                .version("0.1")
                .description("Documents in, a knowledge graph with evidence out.")
                .license(
                    new License()
                        .name("Apache 2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .components(components);
  }

  /// Every operation may answer with a problem, except where Neo4j's own shape is spoken; what writes
  /// shows the token, where there is one.
  @Bean
  OpenApiCustomizer problems(ServerSettings settings) {
    return api ->
        api.getPaths()
            .forEach((path, item) -> {
              if (!path.startsWith("/db/")) {
                item.readOperations().forEach(OpenApiConfiguration::addProblem);
              }
              if (settings.token() != null && path.startsWith("/documents")) {
                requireToken(item.getPost());
                requireToken(item.getDelete());
              }
            });
  }

  private static void addProblem(Operation operation) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("An error: its code says which")
                .content(
                    new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(schema))));
  }

  private static void requireToken(@org.jspecify.annotations.Nullable Operation operation) {
    if (operation != null) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
  }
}
