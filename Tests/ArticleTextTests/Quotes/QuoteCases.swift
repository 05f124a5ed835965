import ArticleText
import Testing

/// A captured text, and quotes that analysts took from it.
///
/// The set was written before the comparison was. Each quote begins with what the comparison must say of it and
/// why the quote is in the set.
struct QuotePack: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let quotes: [QuoteCase]

  var testDescription: String { name }

  /// - Parameter quotes: a quote on each line, after the expected outcome, its kind and two bars.
  init(_ name: String, _ text: String, _ quotes: String) {
    self.name = name
    self.text = text
    self.quotes = quotes.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", maxSplits: 2).map {
        $0.drop { $0 == " " }
      }
      return QuoteCase(
        outcome: QuoteCase.outcomes[parts[0].prefix { $0 != " " }.description]!,
        kind: String(parts[1]).trimmingSpaces, words: String(parts[2]))
    }
  }
}

struct QuoteCase: Sendable {
  /// The names of outcomes in the set.
  static let outcomes: [String: QuoteComparison.Outcome] = [
    "verbatim": .verbatim, "typography": .typography, "close": .close, "missing": .missing,
  ]
  let outcome: QuoteComparison.Outcome
  /// Why it is in the set: `verbatim`, `typographic`, `ellipsis`, `bracket`, `word`, `number`, `negation`,
  /// `joined`, `cut`, `foreign`.
  let kind: String
  let words: String
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

enum QuoteCases {
  static let all: [QuotePack] = [
    QuotePack(
      "harbour count",
      """
      Harbour traffic fell for a third year

      The port authority counted 4,212 ferry crossings in 2023, down from 4,870 a year earlier. “We did not \
      expect a fall of this size,” said Ines Corvo, who heads the statistics office. She did not blame the \
      new toll. The figures do not include private boats.

      Freight rose by 3.5 per cent to 12 million tonnes, the highest since records began in 1998.
      """,
      """
      verbatim | verbatim | The port authority counted 4,212 ferry crossings in 2023, down from 4,870 a year earlier.
      verbatim | headline | Harbour traffic fell for a third year
      typography | typographic | "We did not expect a fall of this size," said Ines Corvo
      verbatim | ellipsis | The port authority counted 4,212 ferry crossings in 2023 … Freight rose by 3.5 per cent
      verbatim | ellipsis | Freight rose by 3.5 per cent [...] the highest since records began in 1998
      close | number | The port authority counted 4,221 ferry crossings in 2023, down from 4,870 a year earlier.
      close | word | The port authority counted 4,212 ferry crossings in 2023, up from 4,870 a year earlier.
      close | negation | She did blame the new toll.
      close | negation | The figures do include private boats.
      close | joined | Harbour traffic fell for a third year Freight rose by 3.5 per cent
      missing | word | Ferry passengers are leaving the islands because of the toll
      close | number | Freight rose by 35 per cent to 12 million tonnes
      close | cut | Freight rose by 3.5 per cent to 12
      verbatim | bracket | [Ines Corvo] did not blame the new toll.
      """),
    QuotePack(
      "council minutes",
      """
      Minutes of the council, 14 May 2024

      Item 3. The mayor told members that he had seen no written offer. Councillor Adeyemi asked whether \
      the contract was put out to tender. The mayor said it was not, because “there was only one bidder who \
      could do the work in time”.

      Item 4. The budget of £2.4m was approved by 9 votes to 7, with 2 abstentions.
      """,
      """
      verbatim | verbatim | The mayor told members that he had seen no written offer.
      verbatim | bracket | [The mayor] had seen no written offer
      verbatim | ellipsis | The mayor told members … he had seen no written offer
      typography | typographic | because 'there was only one bidder who could do the work in time'
      close | negation | The mayor told members that he had seen a written offer.
      close | negation | The mayor said it was, because “there was only one bidder who could do the work in time”
      close | number | The budget of £2.4m was approved by 9 votes to 8, with 2 abstentions.
      close | number | The budget of £24m was approved by 9 votes to 7
      close | word | The budget of £2.4m was rejected by 9 votes to 7
      close | cut | approved by 9 votes to 7, with 2 abstention
      close | joined | Councillor Adeyemi asked whether the budget of £2.4m was approved by 9 votes to 7
      missing | number | 16 members voted in favour of a £3m plan
      """),
    QuotePack(
      "table of crossings",
      "Crossings by year\n\nYear\tCrossings\tPassengers\n2021\t3,950\t812,000\n2022\t4,870\t1,020,500\n"
        + "2023\t4,212\t988,100\n\nSource: port authority. Figures for 2023 are provisional.\n",
      """
      typography | table | 2023 4,212 988,100
      typography | table | Year Crossings Passengers
      close | number | 2023 4,212 989,100
      close | number | 2022 4,212 988,100
      verbatim | verbatim | Figures for 2023 are provisional.
      close | word | Figures for 2023 are final.
      close | cut | 4,870 1,020
      verbatim | headline | Crossings by year
      """),
    QuotePack(
      "speech",
      """
      I don’t think — and I’ve said this before — that taxes should go up. Not this year. Not on my watch... \
      If we must, we’ll borrow. The people who built this town deserve better than another promise.
      """,
      """
      typography | typographic | I don't think -- and I've said this before -- that taxes should go up.
      typography | typographic | I don't think - and I've said this before - that taxes should go up.
      verbatim | ellipsis | I don’t think … that taxes should go up.
      verbatim | ellipsis | Not on my watch… If we must
      verbatim | verbatim | Not on my watch... If we must, we’ll borrow.
      close | negation | I do think — and I’ve said this before — that taxes should go up.
      close | word | that taxes should go down. Not this year.
      close | negation | If we must not, we’ll borrow.
      close | word | deserve more than another promise
      close | capital | the people who built this town deserve better
      verbatim | bracket | [t]he people who built this town deserve better
      missing | joined | taxes deserve a watch
      """),
    QuotePack(
      "health bulletin",
      """
      Weekly bulletin 12

      Of 1,204 samples, 37 (3.1%) were positive. Patients over 65 were half as likely to be admitted after \
      a booster. The vaccine does not prevent every infection; no deaths were recorded among the vaccinated. \
      Temperatures of -5 °C or below were kept during transport.
      """,
      """
      verbatim | verbatim | Of 1,204 samples, 37 (3.1%) were positive.
      close | number | Of 1,204 samples, 37 (31%) were positive.
      close | number | Of 1,240 samples, 37 (3.1%) were positive.
      close | word | Patients over 65 were twice as likely to be admitted after a booster.
      close | number | Patients over 56 were half as likely to be admitted
      close | negation | The vaccine does prevent every infection
      close | negation | deaths were recorded among the unvaccinated
      close | cut | 5 °C or below were kept during transport
      typography | typographic | Temperatures of −5 °C or below were kept
      verbatim | ellipsis | The vaccine does not prevent every infection […] among the vaccinated.
      close | word | no deaths were recorded among the vaccinators
      """),
    QuotePack(
      "german release",
      """
      Pressemitteilung

      Die Zahl der Wohnungen stieg 2023 um 12.300 auf 1,98 Millionen. „Wir haben das Ziel nicht erreicht“, \
      sagte die Senatorin. Der Leerstand beträgt 1,1 Prozent. Straßenbahnen fahren künftig alle fünf Minuten.
      """,
      """
      verbatim | german | Die Zahl der Wohnungen stieg 2023 um 12.300 auf 1,98 Millionen.
      typography | german | "Wir haben das Ziel nicht erreicht", sagte die Senatorin.
      typography | german | »Wir haben das Ziel nicht erreicht«, sagte die Senatorin.
      close | negation | „Wir haben das Ziel erreicht“, sagte die Senatorin.
      close | number | Die Zahl der Wohnungen stieg 2023 um 13.200 auf 1,98 Millionen.
      close | number | auf 1,89 Millionen
      close | number | Der Leerstand beträgt 11 Prozent.
      close | word | Strassenbahnen fahren künftig alle fünf Minuten.
      verbatim | ellipsis | Die Zahl der Wohnungen stieg … um 12.300
      verbatim | bracket | „Wir haben das Ziel [beim Wohnungsbau] nicht erreicht“, sagte die Senatorin
      """),
    QuotePack(
      "arabic report",
      """
      أعلنت البلدية أن عدد العبارات انخفض إلى 4212 رحلة في عام 2023. وقالت المديرة إن القرار لم يكن سهلا. \
      ولم تذكر البلدية أي سبب آخر. وارتفعت الرسوم بنسبة ٥٪.
      """,
      """
      verbatim | arabic | وقالت المديرة إن القرار لم يكن سهلا.
      verbatim | arabic | انخفض إلى 4212 رحلة في عام 2023
      close | number | انخفض إلى 4122 رحلة في عام 2023
      close | negation | وقالت المديرة إن القرار يكن سهلا.
      close | word | وقالت المديرة إن القرار لم يكن صعبا.
      verbatim | ellipsis | أعلنت البلدية … وارتفعت الرسوم بنسبة ٥٪.
      close | number | وارتفعت الرسوم بنسبة ٥٠٪.
      missing | word | استقال رئيس البلدية بعد الفضيحة المالية
      """),
    QuotePack(
      "chinese notice",
      """
      港务局表示，2023年渡轮班次为4212次，比上年减少13.5%。局长说：“我们没有提高票价。”居民不同意关闭旧码头。
      """,
      """
      verbatim | chinese | 2023年渡轮班次为4212次
      typography | chinese | 局长说：「我们没有提高票价。」
      close | negation | 我们提高票价
      close | negation | 居民同意关闭旧码头
      close | number | 2023年渡轮班次为4221次
      close | number | 比上年减少15.3%
      close | word | 居民不同意关闭新码头
      verbatim | ellipsis | 港务局表示……局长说
      missing | word | 市长宣布明年取消全部免费公交服务
      """),
    QuotePack(
      "paper in columns",
      """
      Abstract

      We found no signif\u{AD}icant effect of the pro\u{AD}gramme on attendance (n = 412, p = 0.31). The \
      effect size was small: d = 0.05. These results\u{A0}should not be read as proof of absence.
      """,
      """
      typography | typographic | We found no significant effect of the programme on attendance
      typography | typographic | These results should not be read as proof of absence.
      close | negation | We found a significant effect of the programme on attendance
      close | negation | These results should be read as proof of absence.
      close | number | (n = 412, p = 0.03)
      close | number | The effect size was small: d = 0.5.
      close | word | We found no significant effect of the programme on attainment
      verbatim | ellipsis | The effect size was small ... should not be read as proof of absence
      """),
    QuotePack(
      "interview",
      """
      Q: Did you sign it?
      A: I never signed that letter. My name was added by somebody in the office, I was told later.
      Q: When did you learn of it?
      A: On 3 March. It was a Sunday. I called the ministry on Monday, and they didn’t call back.
      """,
      """
      verbatim | verbatim | I never signed that letter.
      close | negation | I signed that letter.
      close | word | My name was added by nobody in the office
      close | number | On 13 March. It was a Sunday.
      close | negation | I called the ministry on Monday, and they did call back.
      close | joined | Did you sign it? I never signed that letter.
      verbatim | ellipsis | I never signed that letter. … I called the ministry on Monday
      typography | typographic | they didn't call back
      verbatim | bracket | My name was added by [an aide] in the office
      missing | joined | I told the ministry on Sunday that somebody signed for me
      """),
    QuotePack(
      "court ruling",
      """
      The court finds that the defendant was negligent but not grossly negligent. Damages of $1,250,000 are \
      awarded; the claim for a further $3 million is dismissed. Article 12(3) applies, Article 13 does not.
      """,
      """
      verbatim | verbatim | The court finds that the defendant was negligent but not grossly negligent.
      close | negation | the defendant was negligent and grossly negligent
      close | number | Damages of $1,520,000 are awarded
      close | number | the claim for a further $3 billion is dismissed
      close | word | the claim for a further $3 million is upheld
      close | cut | the claim for a further $3
      close | number | Article 12(2) applies, Article 13 does not.
      close | negation | Article 12(3) applies, Article 13 does.
      verbatim | ellipsis | The court finds that the defendant was negligent … Damages of $1,250,000 are awarded
      verbatim | bracket | [the] court finds that the defendant was negligent
      """),
    QuotePack(
      "weather page",
      """
      Record heat

      The station at Alba measured 44.6 degrees on Tuesday, 0.2 below the record of 1983. Night brought no \
      relief: 31.2 at 4 a.m. Forecasters expect the heat to last until at least Friday.
      """,
      """
      verbatim | headline | Record heat
      verbatim | verbatim | 0.2 below the record of 1983
      close | word | 0.2 above the record of 1983
      close | number | The station at Alba measured 46.4 degrees on Tuesday
      close | number | 0.2 below the record of 1938
      close | negation | Night brought relief: 31.2 at 4 a.m.
      close | word | Forecasters expect the heat to last until Friday.
      close | cut | The station at Alba measured 44
      """),
    QuotePack(
      "french column",
      """
      Selon l’institut, le chômage n’a pas baissé : il s’établit à 7,4 % de la population active, soit \
      2 345 000 personnes. « Ce n’est pas une surprise », note l’économiste.
      """,
      """
      verbatim | foreign | le chômage n’a pas baissé
      typography | foreign | Selon l'institut, le chômage n'a pas baissé : il s'établit à 7,4 % de la population active
      typography | foreign | "Ce n'est pas une surprise", note l'économiste
      close | negation | le chômage a baissé
      close | number | il s’établit à 4,7 % de la population active
      close | number | soit 2 354 000 personnes
      close | word | Ce n’est pas une rupture
      """),
    QuotePack(
      "russian wire",
      "Власти не подтвердили данные о 1,2 млн пострадавших. По словам губернатора, дорога открыта с 5 мая.",
      """
      verbatim | foreign | Власти не подтвердили данные о 1,2 млн пострадавших.
      close | negation | Власти подтвердили данные о 1,2 млн пострадавших.
      close | number | дорога открыта с 15 мая
      close | word | По словам губернатора, дорога закрыта с 5 мая.
      close | word | Власти не пoдтвердили данные о 1,2 млн пострадавших.
      """),
    QuotePack(
      "spanish statement",
      "El ministro no dijo que el plan cueste 300 millones. «Costará menos», aseguró, «y nadie perderá su casa».",
      """
      verbatim | foreign | El ministro no dijo que el plan cueste 300 millones.
      close | negation | El ministro dijo que el plan cueste 300 millones.
      close | number | el plan cueste 30 millones
      close | word | y nadie venderá su casa
      typography | foreign | “Costará menos”, aseguró, “y nadie perderá su casa”.
      verbatim | ellipsis | Costará menos […] y nadie perderá su casa
      """),
    QuotePack(
      "page with brackets and dots of its own",
      """
      The letter reads: “[Redacted] paid the invoice… twice.” Footnote [3] gives the date as [1 June]. The \
      rest [of the letter] is illegible.
      """,
      """
      verbatim | verbatim | “[Redacted] paid the invoice… twice.”
      verbatim | verbatim | Footnote [3] gives the date as [1 June].
      typography | typographic | "[Redacted] paid the invoice… twice."
      verbatim | ellipsis | paid the invoice... twice
      close | number | Footnote [3] gives the date as 11 June.
      verbatim | bracket | Footnote [3] gives the [relevant] date
      close | word | The rest of the letter is illegible.
      """),
    QuotePack(
      "report with repeats",
      """
      In 2020 the rate was 5 per cent. In 2021 the rate was 6 per cent. In 2022 the rate was 7 per cent. In \
      2023 the rate was not published.
      """,
      """
      verbatim | verbatim | In 2021 the rate was 6 per cent.
      close | number | In 2021 the rate was 7 per cent.
      close | number | In 2022 the rate was 5 per cent.
      close | negation | In 2023 the rate was published.
      verbatim | ellipsis | In 2020 the rate was 5 per cent … In 2023 the rate was not published
      missing | ellipsis | In 2023 the rate was not published … In 2020 the rate was 5 per cent
      """),
    QuotePack(
      "post",
      "BREAKING!! 🇺🇳 Aid trucks (all 20) were NOT stopped at the border 👩‍👧 — source: my cousin, who’s there rn",
      """
      verbatim | verbatim | Aid trucks (all 20) were NOT stopped at the border
      close | negation | Aid trucks (all 20) were stopped at the border
      close | number | Aid trucks (all 200) were NOT stopped at the border
      close | capital | Aid trucks (all 20) were not stopped at the border
      typography | typographic | at the border 👩‍👧 - source: my cousin, who's there rn
      """),
    QuotePack(
      "programme guide",
      """
      Opening hours: Mon–Fri 9:30–17:00, Sat 10:00–14:00. Admission €5 (reduced €3). Children under 12 \
      enter free. The tower is closed in wind above 60 km/h.
      """,
      """
      typography | typographic | Mon-Fri 9:30-17:00
      close | number | Mon–Fri 9:30–17:30
      close | number | Children under 14 enter free.
      close | number | Admission €3 (reduced €5).
      close | word | The tower is open in wind above 60 km/h.
      close | cut | closed in wind above 60
      verbatim | verbatim | Children under 12 enter free.
      """),
    QuotePack(
      "japanese notice",
      "市は新しい橋の建設費を約３０億円と発表した。反対する住民は少なくない。完成は２０２７年の予定。",
      """
      verbatim | foreign | 反対する住民は少なくない。
      close | negation | 反対する住民は少ない。
      close | number | 新しい橋の建設費を約８０億円と発表した
      close | word | 新しい駅の建設費を約３０億円と発表した
      verbatim | ellipsis | 市は新しい橋の建設費を…発表した
      """),
  ]
}
