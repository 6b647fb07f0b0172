package io.factweave.ingest.extract.rules;

import java.util.Set;

/// Words that say what kind of thing stands beside them.
final class Vocabulary {
  private Vocabulary() {}

  /// Legal forms of firms, without full stops.
  static final Set<String> LEGAL_FORMS =
      set(
          """
          Inc Corp Corporation Co Ltd Limited LLC LLP PLC Plc plc GmbH AG NV SpA AB Oyj ASA KK Pte
          Bhd Incorporated Company SE SAS BV KGaA LP Pty OOO PAO JSC PJSC OJSC FZE FZCO DMCC SRL SARL
          SAL Sdn Sirketi\
          """);

  /// First words of the names of schools and institutes in other languages.
  static final Set<String> FOREIGN_HEADS =
      set(
          """
          Universiti Université Universität Universidad Universidade Università Universitas Institut
          École Ecole Politecnico Hochschule Instituto Istituto Academia Fraunhofer-Institut\
          """);

  /// Last words of firms' names.
  static final Set<String> COMPANY_HEADS =
      set(
          """
          Holdings Group Technologies Technology Semiconductor Semiconductors Electronics Systems
          Capital Ventures Partners Motors Motor Pharmaceuticals Pharma Microelectronics Micro
          Robotics Networks Software Labs Industries Materials Aerospace Airlines Airways Bank
          Securities Telecom Telecommunications Communications Biotech Biosciences Instruments
          Devices Solutions Studios Therapeutics Foundry Automotive Insurance Manufacturing
          Precision Optics Chemicals Chemical Steel Petroleum Logistics Enterprises Analytics
          Advisors Associates Bancorp Microsystems Photonics Quantum Computing Memory Display
          Optoelectronics Interactive Digital Cloud Mobile Energy Power Graphics Silicon Wafer
          Equity Investments Management Research Consulting Platforms AI\
          """);

  /// Adjectives that make no name with a head alone: "National Bank" is any.
  static final Set<String> PLAIN_ADJECTIVES =
      set(
          """
          National Federal Central Advanced New Global International Digital General Public Private
          Special Foreign Local First Big Great Major Chief Senior Other Open Critical Strategic
          Emerging Western Eastern Northern Southern Artificial Large Small Joint Final Interim
          Current Key Top Free Next Third Second Annual\
          """);

  /// Of these, the ones that make a name of a firm only together with an unknown word before them.
  static final Set<String> WEAK_COMPANY_HEADS =
      set(
          """
          Quantum Computing Memory Display Interactive Digital Cloud Mobile Energy Power Graphics
          Silicon Wafer Management Research Technology Technologies Systems Communications Networks
          Software AI Solutions Precision Chemical Capital Group Partners Telecommunications
          Semiconductor Semiconductors Insurance Manufacturing Robotics Analytics Devices
          Materials Industries Investments Micro Equity Electronics Aerospace Logistics\
          """);

  static final Set<String> GOVERNMENT_HEADS =
      set(
          """
          Department Ministry Bureau Commission Agency Administration Authority Court Parliament
          Senate Congress Directorate Embassy Treasury Secretariat Cabinet Government Army Navy
          Customs Police Office Directorate-General Assembly Inspectorate Taskforce Legislature
          Consulate Regulator Chancellery Subcommittee Committee Council Board\
          """);

  /// What makes a council, committee, office or board one of a government.
  static final Set<String> STATE_WORDS =
      set(
          """
          House Senate Select Joint National State Federal Security European Privy Cabinet U.S.
          Congressional Parliamentary Foreign Defense Defence Appropriations Judiciary Commerce
          Intelligence Executive Permanent Standing Municipal Provincial City Legislative Ways
          United Presidential\
          """);

  static final Set<String> ORGANIZATION_HEADS =
      set(
          """
          University College Institute Institution Foundation Association Alliance Federation Academy
          Society Center Centre School Laboratory Laboratories Party League Union Council Forum
          Consortium Coalition Network Times Post Journal News Daily Herald Tribune Gazette
          Magazine Chronicle Hospital Church Museum Club Chamber Organization Organisation Press
          Observatory Fund Endowment Polytechnic Confederation Guild Trust Project Committee Board Monastery
          Conservatory Collaborative Observer Weekly Globe\
          """);

  static final Set<String> POLICY_HEADS =
      set(
          """
          Act Rule Regulation Regulations Directive Law Treaty Agreement Accord Accords Convention
          Protocol Ordinance Decree Amendment Code Charter Pact Declaration Bill Measures Provisions
          Resolution Proclamation Rules Guidelines Constitution\
          """);

  /// What names a policy only together with what stands before it in capitals.
  static final Set<String> WEAK_POLICY_HEADS =
      set("List Framework Initiative Strategy Plan Program Programme Order Policy Roadmap Compact");

  static final Set<String> EVENT_HEADS =
      set(
          """
          Summit Conference Olympics War Crisis Expo Fair Symposium Plenum Games Dialogue
          Revolution Pandemic Congress Convention Championship Hearing Meeting\
          """);

  static final Set<String> PLACE_HEADS =
      set(
          """
          City Province County Island Islands River Sea Strait Bay Valley Peninsula District Park
          Mountains Mountain Airport Port Lake Ocean Gulf Prefecture Zone Canal
          Territory Region Desert Coast Oblast\
          """);

  static final Set<String> TITLES =
      set(
          """
          President Vice-President Minister Chancellor Secretary Undersecretary Senator Sen Sens Rep
          Reps Representative Congressman Congresswoman Governor Gov Mayor Ambassador Amb
          Commissioner Chairman Chairwoman Chair Chairperson Speaker Judge Justice General Gen
          Admiral Adm Colonel Col Captain Lt Sheikh King Queen Prince Princess Pope CEO CTO CFO COO CIO
          Professor Prof Dr Mr Mrs Ms Mx Sir Dame Lord Premier Emperor Director Spokesman
          Spokeswoman Spokesperson Comrade Attorney Counsel Officer Founder Co-founder Cofounder
          Economist Analyst Engineer Adviser Advisor Administrator Czar Leader Head Delegate Envoy
          Diplomat Treasurer Executive Chief  Dean Rector Chancellor Lawmaker
            \
          """);

  /// Titles after which one word alone is a person.
  static final Set<String> STRONG_TITLES =
      set(
          """
          President Minister Chancellor Secretary Undersecretary Senator Sen Rep Representative
          Congressman Congresswoman Governor Gov Mayor Ambassador Commissioner Chairman Chairwoman
          Speaker Judge Justice Gen Admiral Adm Colonel Col Captain Lt King Queen Pope Professor
          Prof Dr Mr Mrs Ms Mx Sir Lord Premier Emperor Comrade CEO Sheikh\
          """);

  /// Titles and trades in small letters that stand before a person's name.
  static final Set<String> TRADES =
      set(
          """
          president minister chancellor secretary senator representative congressman congresswoman
          governor mayor ambassador commissioner chairman chairwoman chair chairperson speaker judge
          general executive founder co-founder cofounder director professor analyst economist
          spokesman spokeswoman spokesperson researcher engineer lawyer attorney advisor adviser
          scholar leader premier billionaire entrepreneur investor author journalist reporter ceo
          scientist physicist mathematician historian writer columnist strategist expert chief
          officer head boss tycoon pioneer veteran fellow partner owner creator inventor candidate
          activist lawmaker negotiator diplomat envoy czar tsar colleague wife husband son daughter
          brother sister father mother technologist consultant manager programmer designer
          philosopher critic editor commentator regulator official undersecretary counsel\
          """);

  /// What persons do with words; firms and governments share some.
  static final Set<String> SAYING =
      set(
          """
          said says told tells wrote writes argued argues added adds explained explains noted notes
          warned warns testified tweeted posted quipped recalled recalls asked replied admitted
          insisted insists acknowledged acknowledges predicted predicts believes believed thinks
          thought stressed emphasized emphasised emphasizes observes observed cautioned cautions
          suggested suggests remarked declared concluded concludes joked lamented contends contended
          agrees agreed commented conceded\
          """);

  /// What only a person does.
  static final Set<String> PERSONAL =
      set(
          """
          who told wrote quipped recalled recalls testified tweeted resigned joked retired thinks
          studied graduated lamented smiled laughed remembers\
          """);

  static final Set<String> FIRM_VERBS =
      set(
          """
          announced announces launched launches released releases unveiled unveils acquired acquires
          sells sold makes designs designed manufactures manufactured reported raised trained
          uses trains offers offered owns operates runs plans wants says develops developed builds built ships shipped produces supplies competes introduced employs
          invested invests licenses debuted rolled reports operates expects bought uses hired\
          """);

  static final Set<String> STATE_VERBS =
      set(
          """
          banned bans imposed imposes imposing tightened tightens restricted restricts wants wanted
          seeks sought retaliated retaliates responded responds sees saw views viewed insists insisted
          says said has have is was will would could may might must should considers considered
          announced announces hopes fears blocked blocks issued issues added approved approves granted
          accused accuses denied denies pushed pushes pressed presses urged urges wields began begins
          continues continued moved moves blacklisted sanctioned lifted eased eases hit fired struck
          refuses refused remains needs needed tries tried can does did had believes argues claims
          calls called set sets unveiled expanded demanded demands agreed\
          """);

  /// What stands before the name of a firm.
  static final Set<String> FIRM_NOUNS =
      set(
          """
          chipmaker startup start-up firm company giant maker manufacturer supplier developer vendor
          carmaker automaker toolmaker conglomerate bank retailer operator foundry unicorn rival
          competitor subsidiary affiliate parent contractor broker insurer distributor unit builder
          provider designer group lender airline fund publisher hyperscaler behemoth brand builder
          consultancy\
          """);

  /// What stands after the name of a firm, or after its possessive.
  static final Set<String> FIRM_POSSESSIONS =
      set(
          """
          shares stock ceo executives executive founder founders co-founder revenue revenues customers
          earnings headquarters spokesperson spokeswoman spokesman products engineers employees
          investors shareholders chairman board sales profits profit fab fabs factory factories
          subsidiary market-cap chips cfo cto management lineup platform valuation ipo website
          business\
          """);

  static final Set<String> ORGANIZATION_NOUNS =
      set(
          """
          think-tank tank university institute newspaper magazine non-profit nonprofit lab laboratory
          group organization organisation association union party outlet agency broadcaster alliance
          consortium charity foundation\
          """);

  static final Set<String> MODEL_NOUNS =
      set("model models chatbot chatbots assistant assistants llm llms");

  static final Set<String> CHIP_NOUNS =
      set(
          """
          chip chips gpu gpus processor processors accelerator accelerators semiconductor
          semiconductors cpu cpus architecture npu soc socs silicon card cards server servers
          superchip platform tpu tpus\
          """);

  static final Set<String> TECHNOLOGY_NOUNS =
      set(
          """
          software platform framework process technology system systems library app tool tools node
          standard protocol language engine service compiler toolkit machine machines network\
          """);

  static final Set<String> PLACE_PREPOSITIONS =
      set(
          "in at near outside around across throughout inside downtown central northern southern"
              + " eastern western within greater");

  static final Set<String> CONNECTORS = set("of for and the on in & de von van du la del bin al");

  /// Words that are no names although they stand with a capital at the beginning or in headings.
  static final Set<String> COMMON =
      set(
          """
          the a an this that these those it he she they we i you its his her their our my your in on
          at by for from with without under after before since while when where if as but and or so
          yet however although though because despite during according one two three four five six
          seven eight nine ten some many most all both each such there here what why how who whom
          whose which no not to last then now today also instead meanwhile moreover still even only
          other others another until once over about between among against into through beyond
          unlike like per via amid across first second third next new more less few several any every
          either neither nor thus hence therefore indeed perhaps maybe yes let just much former later
          earlier further overall finally recently currently specifically especially additionally
          furthermore conversely similarly likewise nevertheless nonetheless consequently ultimately
          monday tuesday wednesday thursday friday saturday sunday january february march april may
          june july august september october november december jan feb mar apr jun jul aug sep sept
          oct nov dec western eastern northern southern north south east west is are was were be been
          has have had do does did can could will would should might must\
          """);

  /// Words that a capitalised run never ends or begins a name with.
  static final Set<String> GENERIC =
      set(
          """
          AI GPU GPUs CPU CPUs CEO CTO CFO COO IPO API APIs LLM LLMs AGI IT R&D GDP PC PCs TV EV EVs
          IP ML Q1 Q2 Q3 Q4 FAQ PDF CNY USD EUR RMB NASDAQ NYSE HKEX I II III ID OK Mr Ms Mrs Dr
          Links Comments Share Related Posts Note Figure Table Section Part Chapter Annex Appendix
          Article Source Sources Photo Image Internet Web Wall
          Arabic English Mandarin Cantonese Hindi Spanish Latin Hebrew COVID Covid Republican
          Republicans Democrat Democrats Christian Muslim Jewish Christmas North South East West Northern
          Southern Eastern Western Congressional Member Members MP MPs CMO VP SVP EVP ESG SaaS CSR
          Parliament Secretary General Vice Foreign
          """);

  /// Words that no name begins with, wherever they stand.
  static final Set<String> NEVER =
      set(
          """
          the a an this that these those it he she they we i you its his her their our my in on at by
          for from with without under after before since while when where if as but and or so yet
          however although though because despite during according what how why who whose which not
          to of then now also instead meanwhile is are was were be been has have had do does did can
          could would should must monday tuesday wednesday thursday friday saturday sunday january
          february march april may june july august september october november december jan feb apr jun jul
          aug sep sept oct nov dec\
          """);

  static Set<String> set(String words) {
    return Set.of(
        java.util.Arrays.stream(words.strip().split("\\s+")).distinct().toArray(String[]::new));
  }
}
