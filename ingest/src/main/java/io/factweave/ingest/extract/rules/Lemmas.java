package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Base forms of English words, by rule and a table of irregular verbs. A form may have several
/// possible bases ("using": "us", "use"); whoever asks knows the words that count.
final class Lemmas {
  private static final String IRREGULAR =
      """
      be am is are was were been being 's
      have has had having 've
      do does did done doing
      make made|build built|sell sold|buy bought|take took taken|lead led|hold held|find found
      begin began begun beginning|become became becoming|come came coming|go went gone goes
      give gave given giving|win won winning|grow grew grown|meet met|bring brought|bear bore born borne
      write wrote written|draw drew drawn|say said says|tell told|know knew known|keep kept|leave left
      pay paid|send sent|spend spent|think thought|fall fell fallen|rise rose risen|see saw seen
      speak spoke spoken|choose chose chosen|break broke broken|forbid forbade forbidden forbidding
      overtake overtook overtaken|freeze froze frozen|seek sought|teach taught|withdraw withdrew withdrawn
      set setting|put putting|cut cutting|run ran running|let letting|get got getting|show shown
      die died dying|lie lay lying|feed fed|fight fought|lose lost losing|mean meant|stand stood
      undergo underwent undergone|rebuild rebuilt|oversee oversaw overseen|stop stopped stopping
      ban banned banning|bar barred barring|ship shipped shipping|plan planned planning
      """;
  private static final Map<String, List<String>> IRREGULAR_BASES = irregularBases();

  private Lemmas() {}

  /// Possible base forms of a verb form, in lower case.
  static List<String> verb(String lower) {
    List<String> irregular = IRREGULAR_BASES.get(lower);
    if (irregular != null) {
      return irregular;
    }
    List<String> bases = new ArrayList<>(4);
    bases.add(lower);
    if (lower.endsWith("ied") || lower.endsWith("ies")) {
      bases.add(lower.substring(0, lower.length() - 3) + "y");
    } else if (lower.endsWith("ed") && lower.length() > 3) {
      bases.add(lower.substring(0, lower.length() - 1));
      addStem(lower.substring(0, lower.length() - 2), bases);
    } else if (lower.endsWith("ing") && lower.length() > 4) {
      String stem = lower.substring(0, lower.length() - 3);
      bases.add(stem + "e");
      addStem(stem, bases);
    } else if (lower.endsWith("s") && !lower.endsWith("ss")) {
      bases.add(lower.substring(0, lower.length() - 1));
      if (lower.endsWith("es")) {
        bases.add(lower.substring(0, lower.length() - 2));
      }
    }
    return bases;
  }

  /// Whether the form belongs to one of the verbs.
  static boolean isVerbOf(String lower, Collection<String> verbs) {
    for (String base : verb(lower)) {
      if (verbs.contains(base)) {
        return true;
      }
    }
    return false;
  }

  /// The singular of a noun, in lower case; the form itself where it is none.
  static String singular(String lower) {
    int length = lower.length();
    if (lower.equals("series") || lower.equals("headquarters")) {
      return lower;
    }
    if (length < 4 || !lower.endsWith("s") || lower.endsWith("ss") || lower.endsWith("us")) {
      return lower;
    }
    if (lower.endsWith("ies")) {
      return lower.substring(0, length - 3) + "y";
    }
    if (lower.endsWith("sses")
        || lower.endsWith("xes")
        || lower.endsWith("ches")
        || lower.endsWith("shes")) {
      return lower.substring(0, length - 2);
    }
    return lower.endsWith("sis") ? lower : lower.substring(0, length - 1);
  }

  private static void addStem(String stem, List<String> bases) {
    bases.add(stem);
    int last = stem.length() - 1;
    if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      bases.add(stem.substring(0, last));
    }
  }

  private static Map<String, List<String>> irregularBases() {
    Map<String, List<String>> bases = new HashMap<>();
    for (String entry : IRREGULAR.split("[|\\n]")) {
      String[] forms = entry.strip().split(" ");
      for (String form : forms) {
        bases.computeIfAbsent(form, key -> new ArrayList<>()).add(forms[0]);
      }
    }
    return bases;
  }
}
