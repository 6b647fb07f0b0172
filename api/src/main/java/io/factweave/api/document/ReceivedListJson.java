package io.factweave.api.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// What became of each document of a request that may bring several, in their order.
///
/// @param failed how many are not in the graph
@Schema(name = "ReceivedList")
record ReceivedListJson(List<ReceivedJson> items, int total, int failed, long milliseconds) {

  ReceivedListJson {
    items = List.copyOf(items);
  }

  static ReceivedListJson of(List<ReceivedJson> items, long milliseconds) {
    int failed = (int) items.stream().filter(ReceivedJson::isFailure).count();
    return new ReceivedListJson(items, items.size(), failed, milliseconds);
  }

  /// 201 where anything came into the graph, 200 where all was there before, and the status of the
  /// first failure where all failed: nobody takes that for a success.
  int status() {
    if (!items.isEmpty() && failed == total) {
      return items.getFirst().status();
    }
    return items.stream().anyMatch(item -> item.status() == 201) ? 201 : 200;
  }
}
