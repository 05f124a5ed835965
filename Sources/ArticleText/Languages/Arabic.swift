extension LanguageRules {
  /// Arabic has no capitals: only the word before a full stop decides.
  static let arabic = LanguageRules(
    tag: "ar",
    lists: [
      (.title, "د أ م ود وأ وم ا أ.د م.م د.م أ.م.د ش اللواء"),
      (.connective, "ق.م ب.م هـ م.ت ص.ب ج.م.ع و.م.أ ت.ت مثلا"),
      (.numberTaker, "ص صص وص ج ط ع رقم"),
      (.trailing, "الخ إلخ ش.م.م ش.م.ل ش.م"),
      (.speech, "قال قالت سأل سألت أضاف أضافت تابع أكد أكدت صرح"),
    ],
    frequentWords: """
      في من على إلى أن عن التي الذي هذا هذه ما لا كان كانت لم قد بعد مع ذلك كل بين هو هي إن أو ثم
      حتى عند غير قبل خلال حيث قال قالت أكد وقال وفي ومن لن نعم هل كما أي لكن منذ ولم أنه اليوم
      """,
    ownLetters: "ةىإأًؤئ")
}
