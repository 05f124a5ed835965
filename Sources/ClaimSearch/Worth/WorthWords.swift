/// The words of a language that make a sentence worth checking, or not.
struct WorthWords: Sendable {
  /// By a word, or two with a space between, in lower case.
  let features: [String: [WorthFeature]]
  /// How words end that tell of the past.
  let pastEnding: String?
  /// Words after which such a word tells what has happened.
  let perfect: Set<String>
  /// Words in front of a participle that tells nothing of the past: will be tested.
  let base: String?
  /// Words that end like those of the past, and are none: combined, speed.
  let notPast: Set<String>
  /// Words that before "to" and a verb have another meaning: declined to comment.
  let refusals: Set<String>
  /// Words that judge somebody before what he is: the worst mayor.
  let judgingExtremes: Set<String>
  /// Numbers before a hyphen and an extreme: second-highest.
  let ordinals: Set<Substring>
  /// Words before a colon with which a line begins that says who made a picture.
  let credits: Set<String>
  /// Two words of which the second has no meaning of its own, such as "as well".
  let fixed: Set<String>
  /// Words that compare if `than` follows some words later: more waste than.
  let comparatives: Set<String>
  let than: String?
  /// How words end that name a span of years: fifty-year.
  let spanEnding: String?
  /// What something is within such a span: low.
  let extremesOfSpans: Set<String>
  /// How ages end: 36-year-old.
  let ageEndings: [String]
  /// Words after a time of day.
  let clockWords: Set<String>
  /// Words before a number that is a name: room 4.
  let labels: Set<String>
  /// Marks of an amount.
  let signs: Set<UInt32>

  init(
    _ lists: [(WorthFeature, String)], pastEnding: String? = nil, perfect: String = "",
    fixed: Set<String> = [], comparatives: Set<String> = [], than: String? = nil,
    spanEnding: String? = nil, extremesOfSpans: Set<String> = [], ageEndings: [String] = [],
    clockWords: Set<String> = [], labels: Set<String> = [], base: String? = nil,
    notPast: Set<String> = [], refusals: Set<String> = [], judgingExtremes: Set<String> = [],
    ordinals: Set<Substring> = [], credits: Set<String> = []
  ) {
    var features: [String: [WorthFeature]] = [:]
    for (feature, list) in lists {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        // Two words are written with a plus sign between them.
        features[String(word.map { $0 == "+" ? " " : $0 }), default: []].append(feature)
      }
    }
    self.features = features
    self.pastEnding = pastEnding
    self.fixed = fixed
    self.comparatives = comparatives
    self.than = than
    self.spanEnding = spanEnding
    self.extremesOfSpans = extremesOfSpans
    self.ageEndings = ageEndings
    self.clockWords = clockWords
    self.labels = labels
    self.base = base
    self.notPast = notPast
    self.refusals = refusals
    self.judgingExtremes = judgingExtremes
    self.ordinals = ordinals
    self.credits = credits
    self.perfect = Set(perfect.split(separator: " ").map(String.init))
    // Per cent, also Arabic and wide; per mille; dollar, euro, pound, yen, rupee.
    signs = [0x25, 0x66A, 0xFF05, 0x2030, 0x24, 0x20AC, 0xA3, 0xA5, 0x20B9]
  }

  /// The features of a word, or of the extreme behind the hyphen: second-highest.
  func features(of word: String) -> [WorthFeature] {
    if let known = features[word] { return known }
    guard let hyphen = word.firstIndex(of: "-"), ordinals.contains(word[..<hyphen]),
      let last = features[String(word[word.index(after: hyphen)...])], last.contains(.extreme)
    else { return [] }
    return last
  }

  /// A language without lists.
  static let none = WorthWords([])

  static let english = WorthWords(
    [
      (
        .numberWord,
        """
        two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
        ninety hundred hundreds thousand thousands dozen dozens third fourth fifth
        """
      ),
      (
        .amount,
        """
        percent per+cent percentage million millions billion billions trillion trillions dollars dollar cents euros
        pounds miles tons barrels acres jobs+in points bucks kilometers kilometres meters metres hectares gallons inches
        two-thirds three-quarters one-third one-quarter three-fifths four-fifths thirds quarters third+of quarter+of
        fifth+of one+in fourfold threefold tenfold twofold fivefold
        """
      ),
      (
        .comparison,
        """
        more+than less+than fewer+than greater+than higher+than lower+than rather+than as+many as+much higher lower larger
        smaller bigger faster slower longer fewer greater twice double doubled triple tripled half compared times+as
        than+any than+ever worse+than better+than more-than
        """
      ),
      (
        .extreme,
        """
        first last+time only+one only+country highest lowest largest biggest smallest worst best most+of the+most least
        record unprecedented never+before for+the+first ever+had in+history history oldest fastest
        """
      ),
      (
        .change,
        """
        increase increased increases increasing decrease decreased decline declined declining rise rose risen raised raise
        raises fall fell fallen drop dropped cut cuts cutting reduce reduced reducing grew grown growth grow lost lose
        gained gain doubled added created create expanded slashed soared plunged went+up gone+up went+down gone+down
        going+up going+down built closed eliminated balanced
        """
      ),
      (
        .share,
        """
        most many all every none majority half average each nobody everybody always never half+of number+of rate rates
        level levels total number
        """
      ),
      (
        .topic,
        """
        tax taxes taxpayers budget deficit deficits debt inflation unemployment jobs job wages wage economy economic income
        poverty welfare insurance insured medicare medicaid healthcare health care social+security security crime crimes
        murder guns gun drug drugs prison police war wars troops soldiers weapons nuclear missiles missile military defense
        oil gas energy coal climate emissions water steel trade imports exports tariffs trade+deficit immigration
        immigrants immigrant refugees border schools school education teachers students college hospital hospitals abortion
        spending programs program farmers farm workers manufacturing factories factory industry banks bank companies
        company corporations business businesses terrorists terrorism soviet arms treaty interest+rates revenue
        prices price cost costs pay paid funds funding money dollars families veterans surplus loan loans
        """
      ),
      (
        .institution,
        """
        congress senate house court supreme law laws bill legislation amendment constitution act commission department
        administration government governor senator president vice+president pentagon fbi cia nato un united+nations party
        republican republicans democrat democrats democratic union treaty resolution veto vetoed agency committee
        ministry parliament court council report study reserve white+house record
        """
      ),
      (
        .place,
        """
        america american americans united+states china chinese russia russian soviet iraq iran israel israeli syria
        afghanistan korea japan germany france britain england europe european mexico canada cuba vietnam india pakistan
        africa asia texas california florida ohio michigan york massachusetts arkansas arizona pennsylvania illinois
        world country countries nation nations state states city cities
        """
      ),
      (
        .deed,
        """
        voted vote+against vote+for signed vetoed opposed supported proposed passed introduced sponsored endorsed appointed
        promised pledged called+for sent spent paid gave took sold bought invaded attacked killed banned ended began
        started opened closed cut raised lost won made put broke stole hired fired approved rejected nominated
        negotiated authorized funded cast
        """
      ),
      (
        .past,
        """
        was were did had went came said got saw knew found left kept became ran brought held stood led met grew fell rose
        told thought wrote ago yesterday last+year last+week last+month
        """
      ),
      (
        .perfect,
        """
        has+been have+been had+been has+had have+had has+gone has+done have+done has+made have+made has+taken have+lost
        has+lost have+seen has+grown have+grown has+become has+never have+never have+gone we've they've he's+been
        """
      ),
      (
        .negation,
        "not never no nobody none nothing didn't doesn't don't hasn't haven't wasn't weren't isn't aren't"
      ),
      (
        .opinion,
        """
        i+think i+believe i+feel i+hope i+want i+wish i+guess i+suppose i+know i+mean i+love i+like i+agree i+disagree
        i+understand we+believe we+think i'm+proud i'm+sure i'm+not in+my my+opinion my+view proud hope believe feel
        i+would i'd care+about trust faith
        """
      ),
      (
        .demand,
        """
        should must ought need+to needs+to have+to has+to we've+got got+to let's let+us want+to wants+to needed shouldn't
        deserve deserves
        """
      ),
      (
        .future,
        """
        will won't i'll we'll they'll he'll she'll you'll it'll shall going+to gonna would wouldn't plan+to intend+to
        tomorrow next+year future
        """
      ),
      (.others, "he she they his their them him mr mrs senator governor opponent administration"),
      (.firstPerson, "i me my mine myself i'm i've i'll i'd"),
      (.secondPerson, "you your yours you're you've you'll yourself"),
      (
        .greeting,
        """
        thank+you thanks welcome good+evening good+night good+morning hello goodbye god+bless ladies+and congratulations
        nice+to pleasure you're+welcome excuse+me sorry
        """
      ),
      (
        .judgement,
        """
        great good bad important terrible wonderful horrible strong tough right wrong fair unfair best+thing disaster
        ridiculous sad beautiful tremendous values dream dreams courage leadership vision moral honest honor real serious
        clear better fundamental difference
        """
      ),
      (
        .cause,
        """
        cause causes caused causing leads+to led+to results+in resulted+in due+to because+of thanks+to linked+to
        responsible+for prevents prevented cures cured kills contributes+to contributed+to accounts+for accounted+for
        """
      ),
      (
        .notice,
        """
        read+more subscribe sign+up newsletter first+published photograph+by photographs+by photo+by photos+by
        additional+reporting all+rights this+article this+story click+here follow+us for+tickets advertisement
        """
      ),
      (.condition, "if unless whether suppose"),
      (.hedge, "maybe perhaps could might possibly probably may seems seem sort+of kind+of"),
      (
        .appeal,
        "look listen remember imagine please vote+for join let+me wait okay ok yes no+no well"
      ),
    ],
    pastEnding: "ed", perfect: "has have had been were was is are",
    fixed: [
      "as well", "the trust", "a trust", "this trust", "nhs trust", "hospital trust",
      "health trust", "ever had",
    ],
    comparatives: ["more", "less", "fewer"], than: "than", spanEnding: "-year",
    extremesOfSpans: ["low", "lows", "high", "highs", "record"],
    ageEndings: ["-year-old", "-year-olds"],
    clockWords: ["a.m", "a.m.", "am", "p.m", "p.m.", "pm", "o'clock"],
    labels: [
      "age", "aged", "chapter", "channel", "courtroom", "flight", "gate", "page", "platform",
      "room",
      "route",
    ],
    base: "be",
    notPast: [
      "combined", "speed", "exceed", "proceed", "succeed", "indeed", "breed", "bleed", "greed",
      "hundred", "sacred", "naked", "wicked", "rugged", "hatred", "so-called", "unprecedented",
    ],
    refusals: ["declined", "decline", "declines", "declining"],
    judgingExtremes: ["worst", "best", "greatest", "finest"],
    ordinals: [
      "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ],
    credits: [
      "photograph", "photographs", "photo", "photos", "picture", "pictures", "image", "images",
      "illustration", "illustrations",
    ])
}
