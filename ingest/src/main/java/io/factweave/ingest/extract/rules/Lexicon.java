package io.factweave.ingest.extract.rules;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Known names with their types: what comes with Factweave, and what a user adds by files of the
/// same form (a header line `name<TAB>aliases<TAB>type`, aliases parted by ` | `, a leading `?` for a
/// string that is often something else). Immutable after loading, safe for many threads.
public final class Lexicon {
  /// "China's Ministry of ..." is two names.
  private static final java.util.regex.Pattern POSSESSIVE =
      java.util.regex.Pattern.compile(
          "^[\\p{L}. ]+['’]s"
              + " (?=.*(?i:ministry|government|commission|agency|council|administration|office|department|embassy|authority|bureau|court|assembly|congress|committee))");

  private final NameTrie names = new NameTrie();
  private final NameTrie capitals = new NameTrie();
  private final Map<String, LexiconEntry> demonyms = new HashMap<>();
  private final Map<String, LexiconEntry> seats = new HashMap<>();
  private final Map<String, LexiconEntry> governments = new HashMap<>();
  private final List<LexiconEntry> countries = new ArrayList<>();
  private final Set<String> firstNames = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  private Lexicon() {}

  /// What comes with Factweave.
  public static Lexicon standard() {
    return load(List.of());
  }

  /// What comes with Factweave and the names in these files.
  ///
  /// @throws FactweaveException `INVALID_LEXICON` where a file cannot be read or breaks the form
  public static Lexicon load(List<Path> extra) {
    Lexicon lexicon = new Lexicon();
    for (String name : LexiconFile.fileNames()) {
      lexicon.add(LexiconFile.read(name + ".tsv", resource(name + ".tsv")));
    }
    lexicon.addGovernments();
    lexicon.addSeats(resource("capitals.tsv"));
    lexicon.firstNames.addAll(resource("first_names.txt"));
    lexicon.surnames.addAll(resource("surnames.txt"));
    for (Path path : extra) {
      lexicon.add(LexiconFile.read(path.toString(), lines(path)));
    }
    return lexicon;
  }

  private void add(List<LexiconFile.Row> rows) {
    for (LexiconFile.Row row : rows) {
      for (LexiconFile.Name name : row.names()) {
        if (isPhrase(name.text(), row.entry().type())) {
          continue;
        }
        List<String> words = Words.split(name.text());
        names.add(words, new Sense(row.entry(), name.ambiguous()));
        addInCapitals(words, new Sense(row.entry(), name.ambiguous()));
      }
      row.demonyms().forEach(demonym -> demonyms.putIfAbsent(demonym, row.entry()));
      if (row.entry().type() == NameType.COUNTRY) {
        countries.add(row.entry());
      }
    }
  }

  /// Whether this alias is more than a name: one after a possessive, a description, or a product with
  /// its kind ("A100 GPU").
  private static boolean isPhrase(String name, NameType type) {
    return switch (type) {
      case COMPANY, GOVERNMENT_BODY, ORGANIZATION ->
          POSSESSIVE.matcher(name).find() || name.matches(".* (?:military|authorities|officials)");
      case CHIP ->
          name.matches(
              "\\S*[\\p{Lu}\\d]\\S*.* (?:Tensor Core"
                  + " GPU|GPUs?|chips?|architecture|processors?|CPUs?)");
      case AI_MODEL -> name.matches(".*\\S (?:models?|family|chatbot)");
      case COUNTRY, EVENT, PERSON, PLACE, POLICY, TECHNOLOGY -> false;
    };
  }

  private void addInCapitals(List<String> words, Sense sense) {
    List<String> upper = words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    if (!upper.equals(words) && String.join("", upper).length() >= 4) {
      capitals.add(upper, sense);
    }
  }

  private void addSeats(List<String> lines) {
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] cells = line.split("\t");
      if (cells.length == 2) {
        String country = cells[1].strip();
        findCountry(country)
            .map(this::governmentOf)
            .or(() -> findBody(country))
            .ifPresent(government -> seats.put(cells[0].strip(), government));
      }
    }
  }

  /// Every country's government: the one that the files know by one of its usual names, else a new
  /// one.
  private void addGovernments() {
    for (LexiconEntry country : countries) {
      List<String> usual = new ArrayList<>();
      usual.add("Government of " + country.name());
      demonyms.forEach((demonym, of) -> {
        if (of.equals(country)) {
          usual.add(demonym + " government");
        }
      });
      usual.sort(null);
      governments.put(
          country.name(),
          usual.stream()
              .flatMap(name -> findBody(name).stream())
              .findFirst()
              .orElseGet(() -> government(country.name())));
    }
  }

  private Optional<LexiconEntry> findBody(String name) {
    return entries(name).stream()
        .filter(entry -> entry.type() == NameType.GOVERNMENT_BODY)
        .findFirst();
  }

  private static List<String> resource(String name) {
    try (InputStream stream = Lexicon.class.getResourceAsStream("/lexicon/" + name)) {
      if (stream == null) {
        return List.of("name");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.INVALID_LEXICON, "The lexicon %s cannot be read".formatted(name), e);
    }
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.INVALID_LEXICON,
          "The lexicon %s cannot be read; it has to be a UTF-8 text file".formatted(path),
          e);
    }
  }

  /// What is known by exactly this name, in the order of the files.
  public List<LexiconEntry> entries(String name) {
    return names.senses(Words.split(name)).stream().map(Sense::entry).toList();
  }

  /// The country whose people and things are called so: "Chinese", "Dutch".
  public Optional<LexiconEntry> findCountryOfDemonym(String demonym) {
    return Optional.ofNullable(demonyms.get(demonym));
  }

  /// The country of this name or alias.
  public Optional<LexiconEntry> findCountry(String name) {
    return entries(name).stream().filter(entry -> entry.type() == NameType.COUNTRY).findFirst();
  }

  /// The government that a capital stands for where it acts: "Washington", "Beijing".
  public Optional<LexiconEntry> findGovernmentAt(String capital) {
    return Optional.ofNullable(seats.get(capital));
  }

  /// The government of a country, as an entry of its own.
  public LexiconEntry governmentOf(LexiconEntry country) {
    LexiconEntry known = governments.get(country.name());
    return known == null ? government(country.name()) : known;
  }

  private static LexiconEntry government(String country) {
    return new LexiconEntry(NameType.GOVERNMENT_BODY, "Government of " + country, List.of());
  }

  boolean isFirstName(String word) {
    return firstNames.contains(word);
  }

  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  NameTrie names() {
    return names;
  }

  /// Names of four letters and more, written in capitals throughout.
  NameTrie capitals() {
    return capitals;
  }
}
