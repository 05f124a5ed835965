extension NewsCase {
  /// Languages of which only marks and a few words are known.
  static let otherLanguages =
    inLanguage(
      "ja",
      [
        "大臣が辞任した。‖理由は不明だ。", "「払わない。」と大臣は言った。‖会議は終わった。",
        "物価は３．２９％上がった。‖賃金は下がった。", "本当ですか？‖いいえ！‖うそです。",
      ])
    + inLanguage("ko", ["장관이 사임했다. ‖ 이유는 알려지지 않았다.", "누가 냅니까? ‖ 아무도 모른다."])
    + inLanguage(
      "hi",
      ["मंत्री ने इस्तीफा दिया। ‖ कारण पता नहीं है।", "कौन देगा? ‖ कोई नहीं जानता!", "यह सच है।‖वह झूठ है।"])
    + inLanguage("ur", ["وزیر نے استعفیٰ دے دیا۔ ‖ وجہ معلوم نہیں۔", "کیا یہ سچ ہے؟ ‖ نہیں۔"])
    + inLanguage("fa", ["وزیر استعفا داد. ‖ دلیل آن معلوم نیست.", "چه کسی می‌پردازد؟ ‖ هیچ‌کس!"])
    + inLanguage(
      "el", ["Ποιος πληρώνει; ‖ Κανείς δεν απάντησε.", "Ο κ. Παππάς παραιτήθηκε. ‖ Έφυγε χθες."])
    + inLanguage(
      "hy", ["Նախարարը հրաժարական տվեց։ ‖ Պատճառը հայտնի չէ։", "Նա գնաց: ‖ Ոչ ոք չգիտի:"])
    + inLanguage("am", ["ሚኒስትሩ ሥራ ለቀቁ።‖ምክንያቱ አይታወቅም።", "ማን ይከፍላል፧‖ማንም አያውቅም።"])
    + inLanguage("my", ["ဝန်ကြီး နုတ်ထွက်သည်။‖အကြောင်းရင်း မသိရ။"])
    + inLanguage(
      "pl",
      [
        "Dr A. Nowak i prof. Lis zeznawali. ‖ Milczeli potem.",
        "Zob. art. 12 i str. 40, np. tabelę. ‖ Tekst jest jasny.",
        "To stało się w 1990 r. w Gdańsku. ‖ Nikt nie zginął.",
        "Ceny, płace itd. ‖ Lista jest długa.",
        "Był 3. Krakowski Festiwal. ‖ Trwał tydzień.",
      ])
    + inLanguage(
      "da",
      [
        "Ministeren gik d. 12. juni. ‖ Ingen ved hvorfor.",
        "Prisen er ca. 3 mio. kr. ‖ Det er dyrt.",
        "Bl.a. Odense og f.eks. Aarhus klager. ‖ De får intet.",
        "Det 3. Riges fald kom i 1945. ‖ Krigen var slut.",
      ])
    + inLanguage(
      "sk",
      [
        "Minister odišiel 12. júna. ‖ Nikto nevie prečo.",
        "Napr. p. Novák a Ing. Kováč mlčali. ‖ Odišli.",
        "Pozri str. 12. ‖ Býva na ul. č. 5. ‖ Zomrel v r. 863. ‖ Dňa 12. júna prší.",
        "Firma Acme, s.r.o. ‖ Vtedy zanikla. ‖ Trvalo to 20 min. ‖ Neskôr prišiel minister.",
      ])
    + inLanguage(
      "bg",
      [
        "Проф. И. Петров и д-р Колев спориха. ‖ Никой не спечели.",
        "Това стана през 1990 г. в София. ‖ Никой не загина.",
      ])
    + inLanguage(
      "kk", ["Министр қызметінен кетті. ‖ Себебі белгісіз.", "Ол 1990 ж. туған. ‖ Ол т.б. жазған."])
}
