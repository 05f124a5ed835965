import Testing

/// News sentences of our own wording; ` ‖ ` marks where a sentence ends and the next begins.
///
/// In the text itself the white space before the bar stays and the bar with the space after it goes.
struct NewsCase: Sendable, CustomTestStringConvertible {
  let number: Int
  let marked: String
  let language: String

  init(_ number: Int, _ marked: String, language: String = "en") {
    self.number = number
    self.marked = marked
    self.language = language
  }

  static func inLanguage(_ language: String, _ marked: [String]) -> [NewsCase] {
    zip(1..., marked).map { NewsCase($0, $1, language: language) }
  }

  var text: String { marked.replacing("‖ ", with: "").replacing("‖", with: "") }

  var sentences: [String] {
    marked.split(separator: "‖").map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  var testDescription: String { "\(language) \(number): \(marked)" }
}

extension NewsCase {
  static let all = english + others
  static let english =
    titles + numbers + places + quotations + layout + marks + mails + papers + lives + posts
    + instructions + brackets + spacedNoteMarks
  static let others =
    german + spanish + french + portuguese + italian + dutch + russian + arabic + chinese
    + otherLanguages + bracketsElsewhere

  static let titles = [
    NewsCase(1, "Sen. Maria Ortega voted no. ‖ Rep. Lee Chan voted yes."),
    NewsCase(2, "He called Dr. Amina Yusuf on Friday. ‖ She did not answer."),
    NewsCase(3, "Lt. Col. James Reed and Maj. Gen. Ann Holt testified. ‖ Both denied it."),
    NewsCase(4, "Judge Carl B. Moss ruled first. ‖ Atty. Gen. Ruth Vance appealed."),
    NewsCase(5, "The Rev. Paul Obi led the march with Msgr. Luis Peña. ‖ No one was hurt."),
    NewsCase(6, "Prof. J. R. Lindqvist wrote the study. ‖ It has 40 pages."),
    NewsCase(7, "Police named the driver as Samuel Ott Jr. ‖ He was 34."),
    NewsCase(8, "Martin Ruiz Sr. of Tampa sued. ‖ The city settled."),
    NewsCase(9, "Vice President for Research Lena Fox, Ph.D., resigned. ‖ Her deputy stayed."),
    NewsCase(10, "The report names Mrs. Alvarez and Messrs. Cole and Finch. ‖ None replied."),
    NewsCase(11, "Gov.-elect Dana Pratt takes office in January. ‖ Lt. Gov. Sam Ito stays."),
    NewsCase(12, "Then-Sen. Robert Quill backed the war. ‖ He later said he was wrong."),
    NewsCase(13, "The suspect, John Q. Public, fled. ‖ Officers caught him."),
    NewsCase(14, "Workers met C.J. Harlan and T. S. Bright. ‖ They took notes."),
  ]

  static let numbers = [
    NewsCase(15, "Unemployment fell to 4.1 percent. ‖ In 2019 it was 3.5 percent."),
    NewsCase(16, "The firm lost $2.75 billion in 2022. ‖ $1.1 billion of that was tax."),
    NewsCase(17, "The law passed on Jan. 6 and took effect on Feb. 28. ‖ It expires in Dec. 2030."),
    NewsCase(18, "No. 3 Kansas beat No. 12 Duke. ‖ The score was 71-68."),
    NewsCase(19, "See Sec. 5, p. 17 and Fig. 2. ‖ The table is wrong."),
    NewsCase(20, "Polls open at 7 a.m. Tuesday. ‖ They close at 8 p.m. ‖ The count starts then."),
    NewsCase(21, "The storm hit at 11:45 p.m. EST. ‖ Power failed at once."),
    NewsCase(22, "The rally began at 6 p.m. ‖ Officers had closed the street by then."),
    NewsCase(23, "The ship was built in 1998. ‖ 12 people died aboard it."),
    NewsCase(24, "Turnout was 61%. ‖ That is a record."),
    NewsCase(25, "He ran 100 meters in 9.8 sec. on Sunday. ‖ The mark stood for years."),
    NewsCase(26, "Article 5. was cited twice in the ruling. ‖ The court agreed."),
    NewsCase(27, "The bill, H.R. 1234, died in committee. ‖ Its sponsor gave up."),
    NewsCase(28, "They won Game 2. ‖ The third is on Monday."),
    NewsCase(29, "The city lies approx. 40 miles from the coast. ‖ Buses run daily."),
  ]

  static let places = [
    NewsCase(30, "GENEVA (Reuters) - The U.N. appealed for aid on Monday. ‖ Donors were slow."),
    NewsCase(31, "AUSTIN, Tex. — Gov. Al Reyes signed the ban. ‖ Doctors sued."),
    NewsCase(32, "Troops left the U.S. embassy. ‖ The U.S. Embassy in Kabul closed."),
    NewsCase(33, "He was born in the U.S. ‖ His parents were not."),
    NewsCase(34, "The U.K. Government said no. ‖ The E.U. Commission said yes."),
    NewsCase(35, "The U.S. Supreme Court heard the case. ‖ The U.S. Chamber of Commerce sued."),
    NewsCase(36, "She moved to Washington, D.C. ‖ There she met her husband."),
    NewsCase(37, "St. Petersburg, Fla. officials agreed. ‖ Ft. Worth did not."),
    NewsCase(38, "The plant is on 5th Ave. near the river. ‖ It employs 300."),
    NewsCase(39, "Acme Corp. and Globex Ltd. merged. ‖ Initech Inc. did not bid."),
    NewsCase(40, "The parts came from Harlow & Sons Co. ‖ They were faulty, inspectors said."),
    NewsCase(
      41,
      "Shares in Orbex Inc. Chief Executive Kim Dale were sold. ‖ The chief executive denied it."),
    NewsCase(
      42, "Most officials live in the U.S. ‖ Officials denied the claim."),
    NewsCase(43, "In the U.S. Smith is a hero. ‖ At home he is not."),
    NewsCase(44, "Mt. Rainier and St. Helens are quiet. ‖ Mt. Baker is not."),
    NewsCase(45, "The N.Y. Times and the L.A. Times reported it. ‖ Neither named a source."),
  ]

  static let quotations = [
    NewsCase(46, "“We did not pay,” Ms. Grant said. ‖ “We never will.”"),
    NewsCase(47, "“Where is the money?” the senator asked. ‖ “Who has it?”"),
    NewsCase(48, "“Lock the doors!” Harris shouted to the crowd. ‖ “Nobody leaves!”"),
    NewsCase(49, "“Who benefits?” Ms. Grant asked. ‖ Nobody spoke."),
    NewsCase(50, "“Is that legal?” Sen. Joe B. Marsh asked on Monday. ‖ It was."),
    NewsCase(51, "\"They lied.\" ‖ Carter left the room. ‖ \"All of them.\""),
    NewsCase(52, "He called it “a disgrace.” ‖ The minister called it “progress.”"),
    NewsCase(53, "She said: “It is over. ‖ We lost.” ‖ Then she left."),
    NewsCase(54, "‘Not true,’ the agency said. ‖ ‘None of it.’"),
    NewsCase(55, "“You said ‘never.’” ‖ He nodded."),
    NewsCase(56, "The ad asks “Why Ohio?” and then lists jobs. ‖ Ohio has few."),
    NewsCase(57, "“Enough!” ‖ The chairman ended the hearing."),
    NewsCase(58, "“We [the ministers] agreed ... then they left,” he said. ‖ “Why?”"),
    NewsCase(59, "The mayor (a Democrat) won. ‖ (She ran unopposed.) ‖ Her term ends in May."),
    NewsCase(60, "The fund (est. 1990) grew. ‖ Others (e.g. Vanguard) shrank."),
    NewsCase(61, "“Did you know?” I asked. ‖ She shook her head."),
    NewsCase(62, "“Go back!” tweeted Trump. ‖ “Now!”"),
  ]

  static let layout = [
    NewsCase(
      63, "Mayor Quits Over Loan\n\n‖ By Ana Diaz\n\n‖ The mayor quit. ‖ She gave no reason."),
    NewsCase(
      64, "What we know:\n\n‖ • Two are dead.\n\n‖ • One is missing.\n\n‖ The hunt goes on."),
    NewsCase(65, "The claims were these:\n‖ - Crime doubled\n‖ - Taxes rose\n‖ - Schools closed"),
    NewsCase(66, "The council voted on\nTuesday to keep Dr.\nVogel. ‖ He thanked\nthem."),
    NewsCase(67, "1. Taxes fell. ‖ Wages rose.\n\n‖ 2. Rents doubled.\n\n‖ 3. Nobody noticed."),
    NewsCase(68, "The\u{A0}deal with Mr.\u{A0}Cho cost 3\u{A0}million.\u{A0}‖ He paid."),
    NewsCase(69, "The vote was close.\r\n\r\n‖ Both sides\r\nclaimed victory."),
    NewsCase(70, "Three demands: 1) Pay rises 2) Shorter hours. ‖ Talks go on."),
    NewsCase(71, "1) Pay rises ‖ 2) Shorter hours ‖ 3) Free meals"),
    NewsCase(72, "Photo: A. Weiss/AFP\n\n‖ © 2024 The Daily Example. ‖ All rights reserved."),
    NewsCase(73, "Mayor quits over loan\n‖ By Ana Diaz\n‖ HULL, Mass. — \(long) ‖ She paid."),
  ]

  static let marks = [
    NewsCase(74, "Read it at www.example.org/a.html?b=1. ‖ The site is slow."),
    NewsCase(75, "Write to press.office@example.gov.uk. ‖ Ask for Tom."),
    NewsCase(76, "The deal fell through.‖The stock sank.‖ Nobody won."),
    NewsCase(77, "Node.js and U.S.News are names. ‖ Booking.com is one too."),
    NewsCase(78, "iPhones sold well. ‖ iPads did not. ‖ eBay profited."),
    NewsCase(79, "Who paid? ‖ Who knew?! ‖ Nobody says..."),
    NewsCase(80, "The minister hesitated… ‖ Then he resigned."),
    NewsCase(81, "Prices rose ... and rose. ‖ Wages ... did not."),
    NewsCase(82, "Jeopardy! host Ken Jennings smiled. ‖ Yahoo! News reported it."),
    NewsCase(83, "The theory is false.[3] ‖ It was refuted in 2015.[4][5] ‖ Few noticed."),
    NewsCase(84, "Smith v. Jones was cited. ‖ So was Roe vs. Wade."),
    NewsCase(85, "The claim is true. ‖ — Reporting by Ann Lee"),
    NewsCase(86, "Fuel, food, rent, etc. cost more. ‖ Pay, pensions, etc. ‖ They do not."),
    NewsCase(87, "他说这不是真的。‖我们不同意！‖为什么？"),
    NewsCase(88, "Η τιμή ανέβηκε. ‖ Όλοι διαφώνησαν."),
    NewsCase(89, "Он ушёл. ‖ Никто не знал."),
    NewsCase(90, "The plan failed; see A.P. report. ‖ “It” failed, i.e. the plan."),
  ]

  static let mails = [
    NewsCase(91, "Contact: Jane Roe <roe@example.org> ‖ The office is open daily."),
    NewsCase(92, "Write to Jane Roe <roe@example.org>. ‖ The office is open."),
    NewsCase(93, "Mails to roe@example.org are read. ‖ Mail press@example.org Monday."),
    NewsCase(
      94, "Sources: ‖ https://a.example/1?x=y. ‖ https://a.example/2".replacing(": ‖", with: ":")),
    NewsCase(95, "https://a.example/1 ‖ https://a.example/2 ‖ The third is lost."),
    NewsCase(96, "Read https://a.example/report today. ‖ It is short."),
    NewsCase(97, "We won :-) ‖ They lost ;) ‖ Nobody cares."),
    NewsCase(98, "The deal is off. ‖ *** ‖ Markets fell. ‖ ========== ‖ Bonds rose."),
    NewsCase(99, "The office opens Monday. ‖ ### \n\n‖ Contact the desk."),
    NewsCase(100, "He wrote “f*** you” and “s*****.” ‖ She wrote _____ and left."),
    NewsCase(101, "we waited for hours. ‖ and nobody came. ‖ please tell us why."),
    NewsCase(102, "The council waited for hours. ‖ but nobody came."),
    NewsCase(103, "The mayor quit....‖The council met...then it closed."),
    NewsCase(
      104, "Who are the foreigners?‖they live here, the asst. and the govt. spokesman said."),
    NewsCase(105, "The score was 12:30 --- a record. ‖ Others (the note: see p. 3) agree."),
    NewsCase(106, "They followed al-Shafi’ie. ‖ Imam Malik taught them."),
    NewsCase(107, "The talks had failed. ‖ ...and then the war began. ‖ It cost .5 percent."),
  ]

  /// Longer than any line that was wrapped by hand.
  private static let long =
    "The mayor of this small town on the coast resigned on Tuesday after it became known that the "
    + "loan for her house had come from the builder of the new harbor, a man she had met only once."
}
