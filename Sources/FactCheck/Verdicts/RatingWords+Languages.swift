extension RatingWords {
  /// Labels that leave room for the other side. On some scales they are next to the middle (PolitiFact's Mostly False),
  /// on others next to the end; free text does not say on which, so they are not taken for an end.
  static let nearly: [(RatingScale.Stand, [String])] = [
    (
      .partlyRight,
      [
        "mostly true", "mostly correct", "mostly accurate", "mostly right", "largely true",
        "largely correct", "largely accurate", "größtenteils richtig", "größtenteils wahr",
        "überwiegend richtig", "weitgehend richtig", "plutôt vrai", "mayormente verdadero",
        "mayormente cierto", "grotendeels waar", "в основном правда", "صحيح في الغالب",
        "většinou pravda", "ほぼ正確", "대체로 사실",
      ]
    ),
    (
      .partlyWrong,
      [
        "mostly false", "mostly incorrect", "mostly wrong", "largely false",
        "größtenteils falsch", "überwiegend falsch", "weitgehend falsch", "plutôt faux",
        "mayormente falso", "grotendeels onwaar", "в основном ложь", "خاطئ في الغالب",
        "대체로 사실 아님",
      ]
    ),
  ]

  /// The usual words in further languages in which fact-checkers publish.
  static let moreLanguages: [(RatingScale.Stand, [String])] = [
    // Polish, Czech, Slovak.
    (.right, ["prawda", "prawdziwe", "pravda", "pravdivé"]),
    (.partlyRight, ["częściowo prawda", "częściowo prawdziwe", "částečně pravda"]),
    (.mixed, ["półprawda", "polopravda"]),
    (.partlyWrong, ["częściowo fałsz", "częściowo fałszywe", "částečně nepravda"]),
    (
      .wrong,
      [
        "fałsz", "fałszywe", "nieprawda", "kłamstwo", "zmyślone", "nepravda", "nepravdivé", "lež",
        "podvrh",
      ]
    ),
    // Ukrainian, as far as it is not Russian.
    (.right, ["достовірно", "вірно", "це правда"]),
    (.partlyRight, ["частково правда"]),
    (.mixed, ["напівправда"]),
    (.partlyWrong, ["частково неправда"]),
    (.wrong, ["брехня", "хибно", "невірно", "вигадка", "це неправда"]),
    // Chinese, in short and in full characters.
    (.right, ["真", "真实", "真實", "属实", "屬實", "正确", "正確", "事实", "事實"]),
    (.partlyRight, ["部分真实", "部分真實", "部分正确", "部分正確", "部分属实", "部分屬實"]),
    (.mixed, ["半真半假"]),
    (.partlyWrong, ["部分错误", "部分錯誤", "部分虚假", "部分不实", "部分不實"]),
    (
      .wrong,
      [
        "假", "虚假", "虛假", "错误", "錯誤", "不实", "不實", "谣言", "謠言", "假的", "假新闻", "假新聞", "伪造", "偽造",
        "不正确", "不属实", "不屬實",
      ]
    ),
    // Japanese, as far as it is not Chinese.
    (.right, ["真実"]),
    (.mixed, ["半分本当"]),
    (.wrong, ["誤り", "偽", "虚偽", "不正確", "デマ", "間違い", "嘘"]),
    // Korean.
    (.right, ["사실", "진실"]),
    (.mixed, ["절반의 사실"]),
    (.wrong, ["거짓", "허위", "사실 아님", "전혀 사실 아님", "가짜"]),
    // Turkish.
    (.right, ["doğru", "gerçek"]),
    (.partlyRight, ["kısmen doğru"]),
    (.partlyWrong, ["kısmen yanlış"]),
    (.wrong, ["yanlış", "yalan", "sahte", "uydurma", "asılsız"]),
    // Swedish, Danish, Norwegian.
    (.right, ["sant", "sandt", "korrekt", "riktigt", "riktig", "rigtigt"]),
    (.partlyRight, ["delvis sant", "delvist sandt"]),
    (.mixed, ["halvsant", "halvt sant"]),
    (.partlyWrong, ["delvis falskt", "delvis feil", "delvist falsk"]),
    (.wrong, ["falskt", "falsk", "fel", "feil", "usant", "usandt", "osant", "forkert"]),
    // Finnish, Hungarian, Romanian, Greek.
    (.right, ["totta", "tosi", "igaz", "adevărat", "αληθές", "αλήθεια"]),
    (.partlyRight, ["osittain totta", "részben igaz", "parțial adevărat"]),
    (.partlyWrong, ["részben hamis", "parțial fals"]),
    (.wrong, ["väärin", "valhe", "hamis", "nem igaz", "fals", "neadevărat", "ψευδές", "ψέμα"]),
    // Indonesian and Malay, Filipino.
    (.right, ["benar", "betul", "totoo"]),
    (.partlyRight, ["sebagian benar"]),
    (.partlyWrong, ["sebagian salah"]),
    (.wrong, ["salah", "tidak benar", "hoaks", "palsu", "keliru", "hindi totoo", "peke"]),
    // Hindi, Bengali, Urdu, Persian, Hebrew.
    (.right, ["सच", "सही", "সত্য", "সঠিক", "سچ", "درست", "נכון", "אמת"]),
    (.mixed, ["आधा सच", "חצי אמת"]),
    (
      .wrong,
      ["झूठ", "गलत", "ग़लत", "फर्जी", "फ़र्ज़ी", "মিথ্যা", "ভুয়া", "جھوٹ", "نادرست", "دروغ", "לא נכון", "שקר"]
    ),
  ]
}
