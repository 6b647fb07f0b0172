package io.factweave.ingest.extract.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The network in ONNX Runtime: one encoder, and two scorers for pairs. Safe for many threads; a
/// process needs one. Every window runs alone, so what it gives depends on nothing but its text.
public final class TrainedModel implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OrtEnvironment environment;
  private final OrtSession encoder;
  private final OrtSession relations;
  private final OrtSession links;
  private final ModelLabels labels;
  private final WordPieces pieces;

  private TrainedModel(ModelFolder folder) throws IOException {
    this.environment = OrtEnvironment.getEnvironment();
    this.labels = JSON.readValue(folder.bytes("labels.json"), ModelLabels.class);
    this.pieces = new WordPieces(vocabulary(folder));
    this.encoder = session(folder, "encoder.onnx");
    this.relations = session(folder, "relations.onnx");
    this.links = session(folder, "links.onnx");
  }

  /// Loads a model's files, in about half a second.
  ///
  /// @throws FactweaveException `MODEL_NOT_LOADED`: a file is missing or broken, or there is no native
  ///     library for this platform; the message says which
  public static TrainedModel load(ModelFolder folder) {
    try {
      return new TrainedModel(folder);
    } catch (IOException | JacksonException | LinkageError e) {
      throw new FactweaveException(
          IngestError.MODEL_NOT_LOADED,
          "The trained extractor's model in %s cannot be loaded: %s. --extractor rules does without"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  public ModelLabels labels() {
    return labels;
  }

  WordPieces pieces() {
    return pieces;
  }

  private OrtSession session(ModelFolder folder, String name) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return environment.createSession(folder.bytes(name), options);
    } catch (OrtException e) {
      throw new IOException("%s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static List<String> vocabulary(ModelFolder folder) throws IOException {
    JsonNode pieces = JSON.readTree(folder.bytes("tokenizer.json")).at("/model/vocab");
    String[] byNumber = new String[pieces.size()];
    pieces.properties().forEach(entry -> byNumber[entry.getValue().asInt()] = entry.getKey());
    return List.of(byNumber);
  }

  /// What the encoder gives for a window.
  ///
  /// @param states of each unit, 384 numbers
  /// @param tags of each unit: for each layer the log-odds of each label
  /// @param between of each unit, 128 numbers, whose maximum stands for a stretch
  @SuppressWarnings("ArrayRecordComponent") // numbers for the network, never compared
  record Encoded(float[][] states, float[][] tags, float[][] between) {}

  Encoded encode(Window window) {
    try (OnnxTensor ids = longs(window.ids());
        OnnxTensor shapes = longs(window.shapes());
        OnnxTensor firsts = longs(window.firsts());
        OrtSession.Result result =
            encoder.run(Map.of("ids", ids, "shapes", shapes, "firsts", firsts))) {
      return new Encoded(
          matrix(result, "states"), matrix(result, "tags"), matrix(result, "between"));
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// Scores of the relations between pairs, one row each: predicates, stances, reported.
  float[][] relations(PairBatch batch) {
    return score(relations, batch);
  }

  /// Log-odds that the pairs stand for one entity.
  float[][] links(PairBatch batch) {
    return score(links, batch);
  }

  private float[][] score(OrtSession session, PairBatch batch) {
    if (batch.size() == 0) {
      return new float[0][];
    }
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      inputs.put("mentions", floats(batch.mentions()));
      inputs.put("subjects", longs(batch.subjects()));
      inputs.put("objects", longs(batch.objects()));
      inputs.put("between", floats(batch.between()));
      inputs.put("distances", longs(batch.distances()));
      inputs.put("kinds", longs(batch.kinds()));
      try (OrtSession.Result result = session.run(inputs)) {
        return matrix(result, "scores");
      }
    } catch (OrtException e) {
      throw failed(e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor longs(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {values.length});
  }

  private OnnxTensor floats(float[][] rows) throws OrtException {
    int width = rows[0].length;
    FloatBuffer buffer = FloatBuffer.allocate(rows.length * width);
    for (float[] row : rows) {
      buffer.put(row);
    }
    return OnnxTensor.createTensor(environment, buffer.flip(), new long[] {rows.length, width});
  }

  private static float[][] matrix(OrtSession.Result result, String name) throws OrtException {
    return (float[][]) result.get(name).orElseThrow().getValue();
  }

  private static FactweaveException failed(OrtException e) {
    return new FactweaveException(
        IngestError.EXTRACTION_FAILED, "The trained model failed: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      encoder.close();
      relations.close();
      links.close();
    } catch (OrtException e) {
      throw failed(e);
    }
  }
}
