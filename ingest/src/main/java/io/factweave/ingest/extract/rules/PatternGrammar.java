package io.factweave.ingest.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names that are known by their form: product series of chips and models, numbered policies.
final class PatternGrammar {
  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER = "(?![\\p{L}\\p{N}])";

  private record Form(NameType type, double score, Pattern pattern) {}

  private static final List<Form> FORMS =
      List.of(
          chip("[HAB][1-9]00s?(?: Ultra)?", 0.8),
          chip("GB[2-3]00s?(?: NVL\\d+)?|GH200s?|NVL\\d{2,3}", 0.95),
          chip("RTX (?:PRO )?\\d{4}[A-Z]?(?: (?:Ti|Super|Ada|D))?s?|GTX \\d{3,4}(?: Ti)?", 0.95),
          chip("MI\\d{3}[A-Z]?s?", 0.9),
          chip("TPUs? v\\d\\w?|TPUv\\d\\w?|Cloud TPU(?: v\\d\\w?)?", 0.95),
          chip("Gaudi ?[2-9]", 0.9),
          chip("Ascend \\d{3}[A-Z]{0,2}s?|Ascend NPUs?", 0.95),
          chip("Atlas \\d{3}[A-Z]?\\d?", 0.7),
          chip("Kirin \\d{3,4}[A-Z]?|Kunpeng \\d{3}|Kunlun(?: (?:II|III|[PM]\\d{3}))?", 0.95),
          chip("Snapdragon (?:X(?: Elite| Plus)?|\\d+\\w*(?: Gen \\d| Elite)?)", 0.95),
          chip("Dimensity \\d{4}\\w?|Exynos \\d{4}|Tensor G\\d|Helio \\w\\d+", 0.95),
          chip("Xeon(?: (?:\\d|Max|Phi|Platinum|Gold))?|EPYC(?: \\d{4}\\w?)?", 0.9),
          chip(
              "Core (?:Ultra(?: \\d)?|i[3579](?:-\\d{4,5}\\w*)?)|Ryzen(?: AI)?(?:"
                  + " (?:Max|\\d+))*\\+?",
              0.9),
          chip("Trainium ?\\d?|Inferentia ?\\d?|Graviton ?\\d?", 0.95),
          chip("Instinct(?: MI\\d{3}\\w?)?", 0.8),
          chip("WSE-\\d|Loihi \\d|Jetson (?:Orin|Thor|AGX \\w+)", 0.9),
          model(
              "GPT-?\\d(?:\\.\\d)?o?(?:[-"
                  + " ](?:mini|nano|Turbo|turbo|Pro|Codex|Vision|V))*|gpt-oss(?:-\\d+b)?"),
          model("o[1345](?:-(?:mini|preview|pro|high))+"),
          model(
              "Llama[- ]?\\d(?:\\.\\d)?(?:[- ]\\d+B)?(?:[-"
                  + " ](?:Instruct|Chat|Scout|Maverick|Behemoth|Vision))*"),
          model("Claude(?: (?:\\d(?:\\.\\d)?|Instant|Opus|Sonnet|Haiku|Code))+"),
          model(
              "Qwen-?\\d?(?:\\.\\d)?(?:-(?:Max|Plus|Turbo|VL|Coder|Audio|Omni|\\d+B|A\\d+B|Math|Next|Instruct|Long))*(?:"
                  + " (?:Max|Plus|Turbo))?"),
          model("QwQ(?:-\\d+B)?(?:-Preview)?"),
          model(
              "DeepSeek[- ](?:V\\d(?:\\.\\d)?|R\\d|Coder|Math|LLM|VL\\d?|Prover|OCR)(?:[-"
                  + " ](?:V\\d|Zero|Lite|Chat|Exp|Base|Terminus|Speciale|Distill[\\w-]*|\\d{4}))*"),
          model(
              "Gemini(?: (?:\\d(?:\\.\\d)?|Pro|Ultra|Nano|Flash|Advanced|Deep"
                  + " Think|Flash-Lite|Live))+"),
          model(
              "Gemma[- ]?\\d?\\w?(?:[-"
                  + " ]\\d+[bB])?|Phi-\\d(?:\\.\\d)?(?:-(?:mini|medium|small|vision))*"),
          model("Grok(?:[- ]\\d(?:\\.\\d)?)?(?: (?:mini|Fast|Heavy))?"),
          model(
              "Mi[sx]tral (?:Large|Medium|Small|Nemo|7B|8x7B|8x22B|Saba)(?:"
                  + " \\d(?:\\.\\d)?)?|Mixtral(?:[- ]8x\\d+B)?"),
          model(
              "ERNIE(?: Bot)?(?: ?X?\\d(?:\\.\\d)?)?(?: Turbo)?|Ernie(?: Bot)?(?:"
                  + " ?X?\\d(?:\\.\\d)?)?"),
          model("Kimi[- ](?:K\\d(?:\\.\\d)?|k\\d(?:\\.\\d)?)(?:[- ]Thinking)?"),
          model(
              "(?:Chat)?GLM-\\d(?:\\.\\d)?[\\w-]*|Yi-\\d+\\w*|PaLM ?\\d?|LaMDA|Falcon[-"
                  + " ]\\d+B|Nemotron[- ]\\d[\\w-]*"),
          model(
              "Hunyuan(?:-(?:Large|Turbo\\w*|T1))?|Doubao(?:[- ]\\d(?:\\.\\d)?)?(?:[-"
                  + " ][Pp]ro)?|MiniMax-[\\w]+"),
          model(
              "DALL-E(?: \\d)?|Stable Diffusion(?: (?:XL|\\d(?:\\.\\d)?))?|Sora(?: \\d)?|Veo"
                  + " \\d(?:\\.\\d)?|Imagen \\d|AlphaFold ?\\d?"),
          model("\\p{Lu}\\p{L}+[\\d.]*-\\d+(?:\\.\\d+)?[BM](?:-\\w+)*"),
          policy(
              "(?:Executive Order|E\\.O\\.|EO)(?: No\\.?)? \\d{4,5}|Executive Order \\(E\\.O\\.\\)"
                  + " \\d{4,5}"),
          policy("Proclamation (?:No\\. )?\\d{4,5}"),
          policy(
              "(?:Council |Commission |Implementing |Delegated )*(?:Regulation|Directive|Decision)"
                  + " \\((?:EU|EC|CFSP|Euratom)\\) (?:No\\.? )?\\d+/\\d+|(?:Council )?Directive"
                  + " \\d+/\\d+(?:/E[CU])?"),
          policy("Public Law \\d+-\\d+|H\\.R\\. ?\\d+|Resolution \\d{3,4}"),
          policy(
              "(?:MOFCOM )?(?:Announcement|Notice|Decree|Circular|Order) (?:No\\.|Number|Nos\\.)"
                  + " ?\\d+(?:,? (?:of )?\\d{4}|, Series of \\d{4})?"),
          policy(
              "Section (?:\\d{3}[A-Z]?|30D|45X|48D)(?:"
                  + " (?:tariffs?|duties|investigations?|sanctions|exclusions?))?(?!\\.\\d)"),
          policy("General License (?:No\\. )?\\d*[A-Z]?\\d*|License Exception [A-Z]{2,4}"),
          policy("ECCNs? \\d[A-E]\\d{3}(?:\\.[a-z](?:\\.\\d+)?)?", 0.6),
          new Form(
              NameType.GOVERNMENT_BODY,
              0.95,
              Pattern.compile(
                  BEFORE
                      + "U\\.?S\\.? Attorney's Office(?: for the (?:\\p{Lu}\\p{L}+ )*District of"
                      + " \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?"
                      + AFTER)),
          new Form(
              NameType.EVENT,
              0.95,
              Pattern.compile(
                  BEFORE
                      + "(?:World War (?:I{1,3}|One|Two|Three)|(?:First|Second) World War|Cold War"
                      + "|G-?(?:7|8|20) [Ss]ummit|COP\\d{2}|CES(?: \\d{4})?|GTC(?: \\d{4})?)"
                      + AFTER)));

  private static Form chip(String regex, double score) {
    return new Form(NameType.CHIP, score, Pattern.compile(BEFORE + "(?:" + regex + ")" + AFTER));
  }

  private static Form model(String regex) {
    return new Form(
        NameType.AI_MODEL,
        0.95,
        Pattern.compile(BEFORE + "(?:" + regex + ")(?![\\p{L}\\p{N}]|-\\p{N}|\\.\\p{N})"));
  }

  private static Form policy(String regex) {
    return policy(regex, 0.9);
  }

  private static Form policy(String regex, double score) {
    return new Form(NameType.POLICY, score, Pattern.compile(BEFORE + "(?:" + regex + ")" + AFTER));
  }

  List<Candidate> find(Words words) {
    List<Candidate> found = new ArrayList<>();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(words.plain());
      while (matcher.find()) {
        int first = words.indexAt(matcher.start());
        int last = words.indexAt(matcher.end()) - 1;
        if (last >= first
            && words.isIn(last, words.get(first).sentence())
            && words.span(first, last).end() == matcher.end()) {
          found.add(new Candidate(first, last, form.type(), null, form.score()));
        }
      }
    }
    return found;
  }
}
