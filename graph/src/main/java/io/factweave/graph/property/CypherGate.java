package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.property.CypherLexer.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/// Decides whether a statement may run at a door that anybody may use. The server's read mode is not
/// enough: its one user may do everything, and settings, users, running transactions and files are read
/// in read mode, too.
///
/// What is allowed is listed, everything else is refused: operators of Neo4j's plan, procedures, and
/// namespaces of functions. The plan decides; the words of the statement are looked at besides, since
/// the plan does not show what is inside of a nested expression.
final class CypherGate {

  /// Procedures that only read the graph's own content.
  static final Set<String> PROCEDURES =
      Set.of(
          "db.labels",
          "db.relationshiptypes",
          "db.propertykeys",
          "db.schema.visualization",
          "db.schema.nodetypeproperties",
          "db.schema.reltypeproperties",
          "db.index.fulltext.querynodes",
          "db.index.fulltext.queryrelationships");

  /// Functions with a dot in their name: those that Cypher itself has. Others come from plug-ins.
  private static final Set<String> FUNCTION_NAMESPACES =
      Set.of(
          "date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector");

  /// Operators of plans that only read the graph. Names are without what stands in brackets, without
  /// "Directed"/"Undirected" and without "Partitioned".
  private static final Set<String> OPERATORS =
      Set.of(
          ("ProduceResults Projection Argument Optional Apply SemiApply AntiSemiApply LetSemiApply"
               + " LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply"
               + " LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply RollUpApply"
               + " CartesianProduct Union OrderedUnion Unwind Filter Sort PartialSort Top"
               + " PartialTop Top1WithTies Limit ExhaustiveLimit Skip Distinct OrderedDistinct"
               + " EagerAggregation OrderedAggregation Eager EmptyResult EmptyRow CacheProperties"
               + " PreserveOrder AssertSameNode AssertSameRelationship AllNodesScan NodeByLabelScan"
               + " UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan"
               + " NodeByIdSeek NodeByElementIdSeek NodeIndexSeek NodeIndexSeekByRange"
               + " NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NodeIndexScan"
               + " NodeIndexContainsScan NodeIndexEndsWithScan MultiNodeIndexSeek"
               + " NodeCountFromCountStore RelationshipCountFromCountStore NodeFulltextIndexSearch"
               + " NodeVectorIndexSearch DynamicLabelNodeLookup AllRelationshipsScan"
               + " RelationshipTypeScan UnionRelationshipTypesScan RelationshipByIdSeek"
               + " RelationshipByElementIdSeek RelationshipIndexSeek RelationshipIndexSeekByRange"
               + " RelationshipUniqueIndexSeek RelationshipUniqueIndexSeekByRange"
               + " RelationshipIndexScan RelationshipIndexContainsScan"
               + " RelationshipIndexEndsWithScan RelationshipFulltextIndexSearch"
               + " RelationshipVectorIndexSearch DynamicDirectedRelationshipTypeLookup"
               + " DynamicUndirectedRelationshipTypeLookup Expand OptionalExpand VarLengthExpand"
               + " PathPropagatingBFS ProjectEndpoints ShortestPath StatefulShortestPath Repeat"
               + " BidirectionalRepeat RepeatOptions NullifyMetadata NodeHashJoin"
               + " NodeLeftOuterHashJoin NodeRightOuterHashJoin ValueHashJoin ValueMergeJoin"
               + " TriadicBuild TriadicFilter TriadicSelection ArgumentTracker Error")
              .split(" "));

  private static final String ALLOWED =
      "Allowed is one statement that reads the graph: MATCH, OPTIONAL MATCH, UNWIND, WITH, WHERE,"
          + " RETURN, ORDER BY, SKIP, LIMIT, UNION, subqueries in CALL { }, and the procedures "
          + String.join(", ", new TreeSet<>(PROCEDURES));

  private final String database;

  CypherGate(String database) {
    this.database = database;
  }

  /// Looks at the words alone, before the server sees them.
  ///
  /// @throws FactweaveException `QUERY_NOT_ALLOWED`
  void checkText(String statement) {
    CypherLexer.findDoubtfulEscape(statement)
        .ifPresent(escape -> {
          throw refusal(
              "the escape %s; write the character itself, or use a parameter".formatted(escape));
        });
    List<Token> tokens = CypherLexer.tokens(statement);
    checkPrefix(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (startsName(tokens, i)) {
        checkName(tokens, i);
      }
    }
  }

  /// `PROFILE` runs what it explains, and cannot be explained itself.
  private static void checkPrefix(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("PROFILE")) {
        throw refusal("PROFILE; EXPLAIN shows the plan without running it");
      }
      boolean option = isFollowedBy(tokens, i + 1, "=");
      boolean version = !token.isName();
      if (!option && !version && !token.is("CYPHER") && !token.is("EXPLAIN")) {
        return;
      }
      i += option ? 2 : 0;
    }
  }

  private static boolean startsName(List<Token> tokens, int at) {
    return tokens.get(at).isName() && (at == 0 || !tokens.get(at - 1).is("."));
  }

  /// Looks at a name with all that follow it by dots. A dot may stand inside of a quoted name, too.
  private static void checkName(List<Token> tokens, int start) {
    var name = new StringBuilder(tokens.get(start).text());
    int end = start + 1;
    while (isFollowedBy(tokens, end, ".") && isName(tokens, end + 1)) {
      name.append('.').append(tokens.get(end + 1).text());
      end += 2;
    }
    boolean dotted = name.indexOf(".") > 0;
    if (dotted && start > 0 && tokens.get(start - 1).is("CALL")) {
      checkProcedure(name.toString());
    } else if (dotted && isFollowedBy(tokens, end, "(")) {
      checkFunction(name.toString());
    } else if (tokens.get(start).is("LOAD") && isName(tokens, end) && tokens.get(end).is("CSV")) {
      throw refusal("LOAD CSV");
    }
  }

  private static boolean isName(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).isName();
  }

  private static boolean isFollowedBy(List<Token> tokens, int at, String symbol) {
    return at < tokens.size() && tokens.get(at).text().equals(symbol);
  }

  private static void checkFunction(String name) {
    String namespace = name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT);
    if (!FUNCTION_NAMESPACES.contains(namespace)) {
      throw refusal("the function " + name);
    }
  }

  private static void checkProcedure(String name) {
    if (!PROCEDURES.contains(name.toLowerCase(Locale.ROOT))) {
      throw refusal("the procedure " + name);
    }
  }

  /// Looks at the plan that the server made of the statement.
  ///
  /// @param explained the summary of the statement behind `EXPLAIN`
  /// @throws FactweaveException `QUERY_NOT_ALLOWED`
  void checkPlan(ResultSummary explained) {
    checkOperator(explained.queryPlan().orElseThrow(() -> refusal("a statement without a plan")));
    if (explained.queryType() != QueryType.READ_ONLY) {
      throw refusal("a statement that writes");
    }
  }

  private void checkOperator(Plan plan) {
    String[] parts = plan.operatorType().split("@", 2);
    String operator = parts[0].replaceFirst("\\(.*", "").strip();
    if (parts.length > 1 && !parts[1].equals(database)) {
      throw refusal("work in another database, '" + parts[1] + "'");
    }
    if (operator.equals("ProcedureCall")) {
      checkProcedure(procedureName(plan));
    } else if (!isAllowed(operator)) {
      throw refusal("the step " + operator);
    }
    plan.children().forEach(this::checkOperator);
  }

  private static boolean isAllowed(String operator) {
    String general = operator.replaceFirst("^Partitioned", "");
    return OPERATORS.contains(general)
        || OPERATORS.contains(general.replaceFirst("^(Und|D)irected", ""));
  }

  /// The details of a call begin with the full name: `db.labels() :: (label :: STRING)`.
  private static String procedureName(Plan plan) {
    var details = plan.arguments().get("Details");
    String text = details == null ? "" : details.asString("");
    int bracket = text.indexOf('(');
    return bracket < 0 ? text : text.substring(0, bracket).replace("`", "").strip();
  }

  private static FactweaveException refusal(String what) {
    return new FactweaveException(
        GraphError.QUERY_NOT_ALLOWED, "This door does not run %s. %s.".formatted(what, ALLOWED));
  }
}
