import Testing

@testable import ClaimSearch

/// The rules of `Differences`, each with sentences in which it fires and with such as only look like them.
@Suite("What differs, rule by rule") struct DifferenceRulesTests {
  private func told(_ first: String, _ second: String, _ language: String = "en") -> [String] {
    Differences(language: language).told(first, second)
  }

  private func expectSame(_ first: String, _ second: String, _ language: String = "en") {
    #expect(told(first, second, language) == [])
    #expect(told(second, first, language) == [])
  }

  // MARK: Who did what to whom

  @Test(
    "the same verb with its sides the other way round",
    arguments: [
      ("Lund accused Quist of fraud.", "Quist accused Lund of fraud.", "accused | accused"),
      ("The teacher hit the pupil.", "The pupil hit the teacher.", "hit | hit"),
      ("Quist was robbed by Lund.", "Lund was robbed by Quist.", "robbed | robbed"),
      ("Lund robbed Quist.", "Lund was robbed by Quist.", "robbed | robbed"),
      ("Ghana beat Kenya on Sunday.", "Kenya beat Ghana on Sunday.", "beat | beat"),
      (
        "Norway sells more fish to Spain than Iceland.",
        "Spain sells more fish to Norway than Iceland.", "sells | sells"
      ),
      ("The club preferred Lund over Quist.", "The club preferred Quist over Lund.", "over | over"),
      ("Half of all drivers are smokers.", "Half of all smokers are drivers.", "are | are"),
      (
        "Most teachers in Harlen are women.", "Most women in Harlen are teachers.", "are | are"
      ),
    ])
  func roles(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second) == ["roles: \(expected)"])
  }

  @Test(
    "who did what is the same in the passive, in another order and on both sides of a mutual verb",
    arguments: [
      ("Lund robbed Quist.", "Quist was robbed by Lund."),
      ("In Leeds a postman was bitten by a dog.", "A dog bit a postman in Leeds."),
      (
        "Lawyers for the victims sued the diocese.", "The diocese was sued by the victims' lawyers."
      ),
      (
        "The flood relief fund of Harlen paid 3 million.",
        "3 million were paid by Harlen's flood relief fund."
      ),
      ("Gas heats 61% of homes in Harlen.", "61 percent of homes in Harlen heat with gas."),
      ("Lund married Quist in 2001.", "Quist married Lund in 2001."),
      ("China imports cars from Germany.", "Germany exports cars to China."),
      ("When Lund met Quist, the strike ended.", "The strike ended when Lund met Quist."),
      ("Kenya beat Ghana in the semifinal.", "In the semifinal Kenya beat Ghana."),
      ("Three of the drivers are smokers.", "The smokers are three of the drivers."),
      ("The rebels' attack on the army failed.", "The attack of the rebels on the army failed."),
    ])
  func sameRoles(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: Hours

  @Test(
    "the half of the day of an hour",
    arguments: [
      (
        "The bridge closed at 10 a.m. on Friday.", "The bridge closed at 10 p.m. on Friday.",
        "10 a.m | 10 p.m"
      ),
      (
        "Police arrived at 3:30am at the depot.", "Police arrived at 3:30 pm at the depot.",
        "30am | 30 pm"
      ),
    ])
  func halvesOfTheDay(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second) == ["number: \(expected)"])
  }

  @Test(
    "hours that are the same, and words that only look like the half of a day",
    arguments: [
      ("The bridge closed at 10 a.m. on Friday.", "On Friday the bridge closed at 10 AM."),
      ("The pool is open from 9 a.m. to 5 p.m.", "The pool is open from 9 to 5 p.m."),
      ("I am the owner of 10 boats.", "I am the owner of ten boats, the PM said."),
    ])
  func sameHalvesOfTheDay(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: How large a part

  @Test(
    "all, most, some; always, sometimes; only",
    arguments: [
      ("All of the wells are dry.", "Most of the wells are dry.", "All of | Most of"),
      ("Most wells are dry.", "Some wells are dry.", "Most | Some"),
      ("Many wells are dry.", "Few wells are dry.", "Many | Few"),
      ("Every well was tested.", "Nearly every well was tested.", "Every | Nearly every"),
      ("Not all wells were tested.", "All wells were tested.", "Not all | All"),
      ("The town always floods.", "The town sometimes floods.", "always | sometimes"),
      ("Doctors rarely give the drug.", "Doctors often give the drug.", "rarely | often"),
      ("Only farmers can buy the land.", "Farmers can buy the land.", "Only | –"),
      ("Farmers can buy the land.", "Only farmers can buy the land.", "– | Only"),
    ])
  func shares(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second) == ["share: \(expected)"])
  }

  @Test(
    "other words for the same part, and words that only look like one",
    arguments: [
      ("Every child in Harlen eats lunch.", "All children in Harlen eat lunch."),
      ("Most of the wells are dry.", "The majority of wells are dry."),
      ("Many of the buildings were damaged.", "Several buildings were damaged."),
      ("Few people read the report.", "Not many people read the report."),
      ("Some 40 percent of wells are dry.", "40% of the wells are dry."),
      ("The world's most costly stamp was sold.", "The most costly stamp in the world was sold."),
      ("Each year 40 boats sink.", "Every year 40 boats sink."),
      ("Trucks blocked the border all day.", "All day trucks blocked the border."),
      ("Only members can vote.", "Nobody but members can vote."),
      ("The bridge was only opened in 2019.", "The bridge was opened in 2019."),
      ("Only 3 percent of the aid arrived.", "Just 3 percent of the aid arrived."),
    ])
  func sameShares(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: How certain

  @Test(
    "said, possible, planned, or so",
    arguments: [
      ("He allegedly took a bribe.", "He took a bribe.", "allegedly | took"),
      ("He took a bribe.", "He reportedly took a bribe.", "took | reportedly"),
      ("The storm may hit the coast.", "The storm will hit the coast.", "may | hit"),
      ("The council plans to sell the park.", "The council sold the park.", "plans to | sold"),
      ("They tried to bomb the station.", "They bombed the station.", "tried to | bombed"),
    ])
  func certainty(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second) == ["certainty: \(expected)"])
  }

  @Test(
    "another word for the same doubt, and what law, plan or ability says",
    arguments: [
      ("The bill would raise the wage.", "The bill raises the wage."),
      ("The vaccine can cause clots.", "The vaccine may cause clots."),
      ("The mine could close in May.", "The mine may close in May."),
      ("The firm intends to close the mine.", "The firm will close the mine."),
      ("The firm plans to cut 20 jobs.", "20 jobs are to be cut by the firm."),
      ("He allegedly stole 40 cars.", "He is accused of stealing 40 cars."),
      ("Nobody may smoke in the park.", "Smoking is forbidden in the park."),
      ("It took longer than planned to finish the dam.", "The dam was finished late."),
      ("Rebels shelled the village, the army says.", "The army says rebels shelled the village."),
    ])
  func sameCertainty(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: For each of what

  @Test(
    "per person, a year, over years",
    arguments: [
      ("Iceland has the most cars per person.", "Iceland has the most cars.", "per person | –"),
      ("Harlen spends $90 per pupil on sport.", "Harlen spends $90 on sport.", "per pupil | –"),
      ("It costs $40 a week.", "It costs $40 a month.", "a week | a month"),
      ("It costs $40 monthly.", "It costs $40 annually.", "monthly | annually"),
      (
        "It costs $40 million a year.", "It costs $40 million over five years.",
        "a year | five years"
      ),
      (
        "It costs $40 million over a decade.", "It costs $40 million each year.",
        "a decade | each year"
      ),
    ])
  func rates(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second) == ["rate: \(expected)"])
  }

  @Test(
    "the same rate in other words, and spans that are no rates",
    arguments: [
      ("The fee is $20 monthly.", "The fee is 20 dollars a month."),
      ("Taxes rose 3 percent a year for a decade.", "For ten years taxes rose by 3% a year."),
      ("Iceland has the most cars per capita.", "Iceland has more cars per head than anyone."),
      ("Spending per pupil rose in Harlen.", "Harlen spends more on each pupil."),
      ("A year ago the mine closed.", "The mine closed one year ago."),
      ("He was ill for more than a year.", "He was ill for over a year."),
      ("The city spends $90 million a year on roads.", "The city spends $90 million on roads."),
      ("Harlen has the highest crime rate.", "Harlen has the highest crime rate per head."),
    ])
  func sameRates(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: Numbers

  @Test(
    "units, time, limits, ranks, points and multiples",
    arguments: [
      ("The well is 40 metres deep.", "The well is 40 feet deep.", "measure: 40 metres | 40 feet"),
      ("The parcel weighs 5 kg.", "The parcel weighs 5 pounds.", "measure: 5 kg | 5 pounds"),
      ("The limit is 120 km/h.", "The limit is 120 mph.", "measure: 120 km/h | 120 mph"),
      ("The jug holds 2 liters.", "The jug holds 2 gallons.", "measure: 2 liters | 2 gallons"),
      ("The wait is 90 minutes.", "The wait is 90 days.", "measure: 90 minutes | 90 days"),
      ("He was away for 18 months.", "He was away for 18 weeks.", "measure: 18 months | 18 weeks"),
      ("Almost 900 boats sank.", "More than 900 boats sank.", "direction: Almost | More than"),
      ("Up to 900 boats sank.", "At least 900 boats sank.", "direction: Up to | At least"),
      ("About 40 boats sank.", "At least 40 boats sank.", "direction: About | At least"),
      ("Exactly 40 boats sank.", "About 40 boats sank.", "direction: Exactly | About"),
      (
        "Peru is the largest producer of silver.", "Peru is the third-largest producer of silver.",
        "number: largest | third"
      ),
      ("Support rose 6 points.", "Support rose 6 percent.", "percent: 6 points | 6 percent"),
      ("Rents doubled in Harlen.", "Rents tripled in Harlen.", "number: doubled | tripled"),
      ("Rents rose fivefold.", "Rents rose tenfold.", "number: fivefold | tenfold"),
      (
        "30 cents of every dollar go to rent in Harlen.",
        "A quarter of the money goes to rent in Harlen.",
        "percent: 30 cents of every dollar | A quarter"
      ),
    ])
  func quantities(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second).contains(expected), "\(told(first, second))")
  }

  @Test(
    "the same quantity in another unit, as another part or within the same limit",
    arguments: [
      ("The site covers 100 hectares.", "The site covers 247 acres."),
      ("He ran 10 miles.", "He ran 16 kilometers."),
      ("The tower is 1,000 feet tall.", "The tower is 305 meters tall."),
      ("The baby weighed 4 kilograms.", "The baby weighed 8.8 pounds."),
      ("It was 104 degrees Fahrenheit in Harlen.", "It was 40°C in Harlen."),
      ("The dam holds 2 billion cubic meters.", "The dam holds two cubic kilometers."),
      ("The plant emits 4 million tonnes.", "The plant emits 4 billion kilograms."),
      ("He was in prison for 18 months.", "He was in prison for a year and a half."),
      ("The trip takes 90 minutes.", "The trip takes an hour and a half."),
      ("He waited two weeks for a bed.", "He waited 14 days for a bed."),
      ("In ten years exports grew tenfold.", "In a decade exports grew tenfold."),
      ("Nearly 900 boats sank.", "Just under 900 boats sank."),
      ("Almost 900 boats sank.", "About 900 boats sank."),
      (
        "The country's second-largest bank failed.",
        "The second largest bank in the country failed."
      ),
      ("Rates rose half a percentage point.", "Rates rose 50 basis points."),
      ("Support fell five points.", "Support fell by 5 percentage points."),
      ("The price of bread doubled.", "The price of bread rose by 100 percent."),
      ("A quarter of the budget goes abroad.", "25 cents of every dollar in the budget go abroad."),
      ("One in every four wells is dry.", "A quarter of the wells are dry."),
    ])
  func sameQuantities(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: Denials and order

  @Test(
    "a second denial, a word that denies by its beginning, events the other way round",
    arguments: [
      (
        "Pupils without masks may not enter.", "Pupils without masks may enter.",
        "negation: not | –"
      ),
      (
        "Drivers with no licence are fined.", "Drivers with no licence are not fined.",
        "negation: – | not"
      ),
      (
        "The line was connected.", "The main line was disconnected.",
        "negation: connected | disconnected"
      ),
      (
        "He sold the shares after the news broke.", "The news broke after he sold the shares.",
        "direction: after | after"
      ),
      (
        "It was the hottest day ever.", "It was the coldest day ever.",
        "direction: hottest | coldest"
      ),
    ])
  func denials(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second).contains(expected), "\(told(first, second))")
  }

  @Test(
    "what is denied twice or said from the other end is the same",
    arguments: [
      ("Undocumented workers pay taxes.", "Workers without papers pay taxes."),
      ("It is illegal to film guards.", "It is not legal to film guards."),
      ("The sea has never been explored.", "The sea is unexplored."),
      ("Lund, not Quist, won the vote.", "Lund won the vote."),
      ("Not one of the bills was paid.", "None of the bills were paid."),
      ("There has never been a colder winter.", "It was the coldest winter."),
      ("No day was hotter in Harlen.", "It was the hottest day in Harlen."),
      (
        "No nation has more cars per head than Qatar.",
        "Qatar has more cars per head than any other nation."
      ),
      ("He resigned before the vote.", "The vote came after he resigned."),
      ("After the vote, he resigned.", "He resigned after the vote."),
    ])
  func sameDenials(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: Names

  @Test(
    "persons of the same name, and those beside them",
    arguments: [
      ("John F. Lund signed the bill.", "John H. Lund signed the bill.", "name: F | H"),
      ("Emil A. Lund signed.", "Emil B. A. Lund signed.", "name: A | B. A"),
      (
        "Emil Lund Jr. met the envoy.", "Emil Lund met the envoy.", "name: Emil Lund Jr | Emil Lund"
      ),
      ("The former minister was jailed.", "The minister was jailed.", "name: former | –"),
      ("The acting director resigned.", "The director resigned.", "name: acting | –"),
      ("The mayor's brother owns the hotel.", "The mayor owns the hotel.", "name: brother | –"),
      ("The mayor lied.", "The lawyer of the mayor lied.", "name: – | lawyer"),
    ])
  func names(_ first: String, _ second: String, _ expected: String) {
    #expect(told(first, second) == [expected])
  }

  @Test(
    "one name written out and by its letters, and titles beside a name",
    arguments: [
      ("The CIA knew of the plot.", "The Central Intelligence Agency knew of the plot."),
      ("The NRA opposes the bill.", "The National Rifle Association opposes the bill."),
      ("The FBI searched the barn.", "The Federal Bureau of Investigation searched the barn."),
      ("Republicans hold 53 seats.", "The GOP holds 53 seats."),
      ("More votes were cast in PA.", "More votes were cast in Pennsylvania."),
      ("Emil R. Lund opposed the treaty.", "Emil Lund opposed the treaty."),
      ("Former President Dana Lund was tried.", "Dana Lund was tried."),
      ("Deputy Mayor Ruth Okafor took money.", "Ruth Okafor took money."),
      ("Sleepy Emil nodded off in Harlen.", "Emil Lund nodded off in Harlen."),
      ("VP Lund spoke in Harlen.", "Dana Lund spoke in Harlen."),
      ("We know that Nora Quist's husband paid the men.", "Emil Quist paid the men."),
      ("The mayor's wife owns the inn.", "The inn belongs to the wife of the mayor."),
    ])
  func sameNames(_ first: String, _ second: String) { expectSame(first, second) }

  // MARK: Other languages

  @Test(
    "German, French and Spanish have these words in tables of their own",
    arguments: [
      (
        "de", "Fast 900 Boote sanken.", "Mehr als 900 Boote sanken.", ["direction: Fast | Mehr als"]
      ),
      (
        "de", "Alle Brunnen sind leer.", "Die meisten Brunnen sind leer.",
        ["share: Alle | Die meisten"]
      ),
      (
        "de", "Die Mieten wurden verdoppelt.", "Die Mieten wurden verdreifacht.",
        ["number: verdoppelt | verdreifacht"]
      ),
      (
        "de", "Island hat die meisten Autos pro Kopf.", "Island hat die meisten Autos.",
        ["rate: pro Kopf | –"]
      ),
      ("de", "Er saß 18 Monate in Haft.", "Er saß anderthalb Jahre in Haft.", []),
      ("de", "Jedes Jahr sinken 900 Boote.", "Jährlich sinken 900 Boote.", []),
      ("de", "Das ist einfach.", "Einfach ist das.", []),
      // Its order of words is free, so that there is no rule for it.
      ("de", "Der Hund biss den Mann.", "Den Mann biss der Hund.", []),
      (
        "fr", "Près de 900 bateaux ont coulé.", "Plus de 900 bateaux ont coulé.",
        ["direction: Près de | Plus de"]
      ),
      ("fr", "Les loyers ont doublé.", "Les loyers ont triplé.", ["number: doublé | triplé"]),
      (
        "fr", "Tous les puits sont vides.", "La plupart des puits sont vides.",
        ["share: Tous les | La plupart des"]
      ),
      (
        "fr", "Cela coûte 40 euros par mois.", "Cela coûte 40 euros par an.",
        ["rate: par mois | par an"]
      ),
      ("fr", "Il a passé deux semaines en prison.", "Il a passé 14 jours en prison.", []),
      ("fr", "La plupart des puits sont vides.", "La majorité des puits sont vides.", []),
      (
        "es", "Casi 900 barcos se hundieron.", "Más de 900 barcos se hundieron.",
        ["direction: Casi | Más de"]
      ),
      (
        "es", "Todos los pozos están secos.", "La mayoría de los pozos están secos.",
        ["share: Todos los | La mayoría de"]
      ),
      ("es", "Cuesta 40 euros al mes.", "Cuesta 40 euros al año.", ["rate: al mes | al año"]),
      ("es", "El muro mide 16 kilómetros.", "El muro mide 10 millas.", []),
    ])
  func languages(_ language: String, _ first: String, _ second: String, _ expected: [String]) {
    #expect(told(first, second, language) == expected)
  }
}
