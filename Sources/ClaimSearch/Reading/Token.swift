/// A word or a mark of a text, or a whole quotation in a sentence.
struct Token {
  enum Kind {
    case word, number, comma, semicolon, colon, dash, stop, bracket, other
    /// A quotation within a sentence, or the part of one that is in it.
    case quotation
  }

  let kind: Kind
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  /// The word in lower case, with a straight apostrophe; empty for marks and for words longer than any listed one.
  var key = ""
  /// About how many words it is: more than one in scripts that put no spaces between words.
  var length = 1
  /// Whether it begins with a capital letter.
  var isCapital = false
  var traits: WordTraits = []
  var cue: CueTraits = []
  /// Of a quotation: the tokens in it, if there are enough to report something.
  var words: [Token]?
  /// The scalar of a mark.
  var mark: UInt32 = 0
  /// Whether it is written in capitals: CNN.
  var isAcronym = false
  /// Where a remark in brackets ends that follows directly: Lind (R-Ohio).
  var remarkEnd: Int?

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  func has(_ some: WordTraits) -> Bool { !traits.isDisjoint(with: some) }

  /// Whether it is a word without any grammatical duty that the table knows: most likely a noun, a name or an adjective.
  var isContentWord: Bool {
    kind == .word && (isCapital && !has(.pronoun) || traits.isDisjoint(with: .function))
  }

  /// Whether it is a pronoun that can only be a whole phrase: she, they, I.
  var isPersonal: Bool {
    has(.pronoun) && has([.masculine, .feminine, .plural, .neuter, .firstPerson])
  }

  /// Whether it is a participle by its ending, or an adjective such as "tired".
  var isPastForm: Bool { has(.pastForm) && !isCapital }

  /// Whether it ends as plurals do.
  var isPlural: Bool { key.hasSuffix("s") && !key.hasSuffix("ss") && !isPossessive }

  /// Whether it can only tell more of a name before a comma: the age of a person, D-Ohio, Ga.
  var isTag: Bool {
    kind == .number
      || isCapital && (key.dropFirst().first == "-" || key.hasSuffix(".") && key.utf8.count < 8)
  }

  /// Whether it is a verb that the table knows, and no part of a name: the Met Office.
  func isVerb(at index: Int) -> Bool { has(.verbal) && !(isCapital && index > 0) }

  /// Whether the word ends with the mark of possession: `board's`, `workers'`.
  var isPossessive: Bool { key.hasSuffix("'s") || key.hasSuffix("s'") }
}

/// What a word can do in a sentence.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt64

  /// Begins a noun phrase: the, a, his.
  static let determiner = WordTraits(rawValue: 1 << 0)
  /// A pronoun that can be a subject: she, they.
  static let pronoun = WordTraits(rawValue: 1 << 1)
  /// A pronoun that can be an object: him, us.
  static let objectPronoun = WordTraits(rawValue: 1 << 2)
  static let preposition = WordTraits(rawValue: 1 << 3)
  /// and, or
  static let coordinator = WordTraits(rawValue: 1 << 4)
  /// but, yet
  static let adversative = WordTraits(rawValue: 1 << 5)
  /// because, when, as
  static let subordinator = WordTraits(rawValue: 1 << 6)
  /// who, which
  static let relative = WordTraits(rawValue: 1 << 7)
  /// Begins what was said: that, whether, how.
  static let complementizer = WordTraits(rawValue: 1 << 8)
  /// Days, months, and other words of time: Monday, yesterday, week.
  static let time = WordTraits(rawValue: 1 << 9)
  static let adverb = WordTraits(rawValue: 1 << 10)
  /// have, did, will
  static let auxiliary = WordTraits(rawValue: 1 << 11)
  /// is, was, been
  static let be = WordTraits(rawValue: 1 << 12)
  static let negation = WordTraits(rawValue: 1 << 13)
  /// A frequent verb with a person, other than an auxiliary: came, means.
  static let finite = WordTraits(rawValue: 1 << 14)
  /// What something is said in: statement, interview, court.
  static let occasion = WordTraits(rawValue: 1 << 15)
  /// Whose finding is a report: study, survey, court.
  static let document = WordTraits(rawValue: 1 << 16)
  /// Before a verb, makes it an infinitive: to.
  static let infinitive = WordTraits(rawValue: 1 << 17)
  /// Of one man, of one woman, of several: he, she, they.
  static let masculine = WordTraits(rawValue: 1 << 18)
  static let feminine = WordTraits(rawValue: 1 << 19)
  static let plural = WordTraits(rawValue: 1 << 20)
  /// Of a thing or an organization: it.
  static let neuter = WordTraits(rawValue: 1 << 21)
  /// Who a person is, though no name: spokeswoman, minister.
  static let role = WordTraits(rawValue: 1 << 22)
  /// Before another time: last, next, this.
  static let timeDeterminer = WordTraits(rawValue: 1 << 23)
  /// Of an organization's name: board, ministry, council.
  static let organization = WordTraits(rawValue: 1 << 24)
  /// by, of the doer of a passive verb
  static let agent = WordTraits(rawValue: 1 << 25)
  /// Before a report of a report: cited him *as* saying.
  static let quotedAs = WordTraits(rawValue: 1 << 26)
  /// Refers to something before, without a name: this, which.
  static let definite = WordTraits(rawValue: 1 << 27)

  /// Before a verb's form, makes it a noun: the, a, his.
  static let article = WordTraits(rawValue: 1 << 28)
  /// Joins a noun to the noun before: of.
  static let possession = WordTraits(rawValue: 1 << 29)
  /// Not an adverb in spite of its ending: family.
  static let thing = WordTraits(rawValue: 1 << 30)
  /// Who speaks or is spoken to: I, we, you.
  static let firstPerson = WordTraits(rawValue: 1 << 31)

  /// Before what somebody called for or on.
  static let demand = WordTraits(rawValue: 1 << 32)
  /// his, her
  static let possessive = WordTraits(rawValue: 1 << 33)
  /// a, an
  static let indefinite = WordTraits(rawValue: 1 << 34)
  /// Before what a statement is about.
  static let about = WordTraits(rawValue: 1 << 37)
  /// By its ending a form such as "pointing", or such as "pointed"; other words can end so, too.
  static let presentForm = WordTraits(rawValue: 1 << 35)
  static let pastForm = WordTraits(rawValue: 1 << 36)

  /// Begins a clause beside another of the same weight: while, whereas.
  static let contrast = WordTraits(rawValue: 1 << 38)
  /// Nobody, or not all: no, nobody, none.
  static let nobody = WordTraits(rawValue: 1 << 39)
  /// Who or what tells something, without being a role or an organization: officials, a memo.
  static let informant = WordTraits(rawValue: 1 << 40)
  /// Behind "said" it is no statement: goodbye, nothing.
  static let formula = WordTraits(rawValue: 1 << 41)
  /// A text that rules what shall be, rather than tells what is: a treaty, a bill.
  static let provision = WordTraits(rawValue: 1 << 42)

  /// A verb whose past is the same form, or a noun: cut, shut.
  static let sameForm = WordTraits(rawValue: 1 << 43)
  /// Says more of a number or a noun phrase behind it than of a verb: only, almost.
  static let focus = WordTraits(rawValue: 1 << 44)

  /// In a name that looks like a person's, of a place, a company or an event: New, Valley, Airlines.
  static let impersonal = WordTraits(rawValue: 1 << 47)

  /// Says what somebody thinks of something: unconstitutional, misleading.
  static let judgement = WordTraits(rawValue: 1 << 45)
  /// Of one thing only: was, has.
  static let singularForm = WordTraits(rawValue: 1 << 46)

  static let verbal: WordTraits = [.auxiliary, .be, .finite]
  /// Words that are no part of a name or a description.
  static let function: WordTraits = [
    .determiner, .pronoun, .objectPronoun, .preposition, .coordinator, .adversative,
    .subordinator, .relative, .complementizer, .adverb, .auxiliary, .be, .negation, .finite,
    .infinitive, .timeDeterminer, .time,
  ]
}

/// How a word reports what somebody said.
struct CueTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// A statement can follow, with or without "that": said.
  static let clause = CueTraits(rawValue: 1 << 0)
  /// Who was told comes first: told.
  static let tells = CueTraits(rawValue: 1 << 1)
  /// What follows is what was said, whatever it is: denied, promised.
  static let object = CueTraits(rawValue: 1 << 2)
  /// Reports only a quotation, or what begins with "that": went on, knows.
  static let strict = CueTraits(rawValue: 1 << 3)
  /// A noun as well: report, claims.
  static let noun = CueTraits(rawValue: 1 << 4)
  /// A form in -ing.
  static let participle = CueTraits(rawValue: 1 << 5)
  /// Can precede its subject: said the report.
  static let inverts = CueTraits(rawValue: 1 << 6)
  /// Of a document, not of a person, unless "that" follows: shows, found.
  static let document = CueTraits(rawValue: 1 << 7)
  /// Gives a name to something: called the plan "a lie", called for an inquiry.
  static let names = CueTraits(rawValue: 1 << 8)
  /// The form can be passive after "was": told, accused.
  static let passive = CueTraits(rawValue: 1 << 9)
  /// Names a source for what follows, which another verb reports: citing.
  static let cites = CueTraits(rawValue: 1 << 10)
  /// A noun only, which reports after an owner and before "that": Lund's warning that.
  static let nominal = CueTraits(rawValue: 1 << 11)
  /// Reports together with "it": as Lund put it.
  static let withIt = CueTraits(rawValue: 1 << 12)
  /// Often has an object that is no statement: added sugar.
  static let transitive = CueTraits(rawValue: 1 << 13)
  /// Has an object only if negated: did not respond to questions.
  static let negatedObject = CueTraits(rawValue: 1 << 14)
  /// A belief; in the first person it is said, not reported.
  static let belief = CueTraits(rawValue: 1 << 15)
  /// A noun that asks for something, so that the verb behind its "that" is bare: demand that he resign.
  static let asks = CueTraits(rawValue: 1 << 16)
  /// A form in -ing can be what was said: recalled hearing shots.
  static let memory = CueTraits(rawValue: 1 << 17)
}

extension Collection where Element == Token {
  /// The head of a noun phrase: the last word before a comma, a preposition or a participle with what belongs to it.
  var head: Token? {
    var head = first
    var index = startIndex
    while index < endIndex {
      let token = self[index]
      index = self.index(after: index)
      if token.kind == .comma || token.has([.preposition, .relative]) && !token.isCapital { break }
      if token.isPastForm, head?.isContentWord == true,
        index == endIndex || !self[index].isContentWord || self[index].has(.time)
      {
        break
      }
      if token.kind == .word { head = token }
    }
    return head
  }
}
