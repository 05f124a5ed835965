extension Phrasebook {
  /// Arabic, which is written from right to left.
  package static let arabic = Phrasebook(
    language: "ar", name: "العربية", isRightToLeft: true, plurals: .arabic,
    phrases: [
      .comma: "، ", .by: "إعداد:", .verdictsBy: "الأحكام:", .verdictsByFollowing: "، الأحكام:",
      .published: "نُشر", .notPublished: "لم يُنشر بعد.",
      .noClaims: "لم يُحدَّد أي ادعاء بعد.",

      .articles: "المقالات", .article: "المقال", .articleNamed: "المقال",
      .publisher: "الناشر", .address: "العنوان", .read: "تاريخ الاطلاع", .language: "اللغة",
      .note: "ملاحظة:",

      .glance: "الادعاءات في لمحة", .number: "الرقم", .claim: "الادعاء",
      .claimant: "القائل", .verdict: "الحكم", .open: "قيد التحقق",
      .skipped: "لم يُتحقق منه", .checked: "جرى التحقق منه",
      .checkedClaims: "ادعاءات جرى التحقق منها", .openClaims: "ادعاءات قيد التحقق",
      .skippedClaims: "ادعاءات لم يُتحقق منها", .fromArticle: "من المقال",
      .saidBy: "القائل:", .said: "تاريخ القول:", .placeSaid: "مكان القول:",
      .reportedBy: "نقله:", .reportedByFollowing: "نقله", .alsoSeen: "ظهر أيضًا في",
      .topics: "المواضيع:", .why: "سبب الاختيار:", .asked: "سُئل القائل",
      .replied: "وأجاب", .noReply: "لا رد مسجَّل.", .notChecked: "لم يُتحقق منه:",
      .explanation: "السبب:", .decided: "صدر الحكم", .decidedFollowing: "، صدر الحكم",
      .decidedBy: "عن", .approvedBy: "اعتمده", .earlierVerdicts: "أحكام سابقة",

      .evidenceFor: "أدلة مؤيدة", .evidenceAgainst: "أدلة معارضة",
      .evidenceContext: "السياق", .untitled: "بلا عنوان", .primary: "مصدر أولي",
      .secondary: "مصدر ثانوي", .accessed: "اطُّلع عليه في",
      .interest: "مصلحة المصدر:", .file: "ملف", .archivedCopy: "نسخة محفوظة",
      .made: "حُفظت", .seeAlso: "انظر أيضًا",

      .media: "الوسائط", .image: "صورة", .video: "فيديو", .audio: "صوت",
      .anyMedium: "غير محدد", .seenAt: "ظهر في", .originalAt: "الأصل في",
      .originalShowed: "ما يُظهره الأصل:", .decontextualized: "معروض خارج سياقه",
      .edited: "معدَّل أو مقتطع", .original: "أصلي", .satire: "سخرية أو محاكاة ساخرة",
      .staged: "مفتعل", .transformed: "محوَّل",

      .corrections: "تصويبات", .scale: "كيف نقيّم",
      .freeScale: "تُصاغ الأحكام بكلمات حرة. المستعمل منها:", .scaleIs: "المقياس هو",
      .bestToWorst: "، من الأفضل إلى الأسوأ:",
      .offAxis: "خارج المقياس، لأنها ليست صحيحة ولا خاطئة:", .method: "المنهج",
      .changesSince: "التغييرات منذ:",
      .nothingChanged: "لم يتغير أي حكم ولا أي صياغة.", .verdictNow: "الحكم الآن:",
      .thisReport: "هذا التقرير:", .licence: "الترخيص:", .lastChanged: "آخر تعديل",
      .madeWith: "أُعد بواسطة", .logOf: "من سجل فيه", .head: "الرأس",

      .factCheck: "تحقق من الوقائع", .claims: "الادعاءات",
      .verdictsChart: "الأحكام بالأرقام", .textWithClaims: "النص وفيه الادعاءات",
      .backToText: "في النص", .textLeftOut: "حُذف جزء من النص", .ofScale: "على المقياس",
      .skipToClaims: "انتقل إلى الادعاءات",
      .headline: "العنوان الرئيسي:", .standfirst: "المقدمة:",
    ],
    counted: [
      .claims: [
        .zero: "{} ادعاء", .one: "ادعاء واحد", .two: "ادعاءين", .few: "{} ادعاءات",
        .many: "{} ادعاءً", .other: "{} ادعاء",
      ],
      .articles: [
        .zero: "{} مقال", .one: "مقال واحد", .two: "مقالين", .few: "{} مقالات",
        .many: "{} مقالًا", .other: "{} مقال",
      ],
      .checked: [.other: "جرى التحقق: {}"],
      .open: [.other: "قيد التحقق: {}"],
      .skipped: [.other: "لم يُتحقق: {}"],
      .correctionsSince: [
        .one: "مع تصويب واحد منذئذ", .two: "مع تصويبين منذئذ", .few: "مع {} تصويبات منذئذ",
        .many: "مع {} تصويبًا منذئذ", .other: "مع {} تصويب منذئذ",
      ],
      .entries: [
        .one: "قيد واحد", .two: "قيدان", .few: "{} قيود", .many: "{} قيدًا", .other: "{} قيد",
      ],
      .authors: [.one: "الكاتب", .two: "الكاتبان", .other: "الكتّاب"],
      .copies: [.one: "نسخة", .two: "نسختان", .other: "نسخ"],
    ],
    patterns: [
      .subject: "التحقق من {claims} في {articles}.",
      .subjectWithoutClaims: "التحقق من {articles}.",
      .day: "{day} {month} {year}", .month: "{month} {year}",
      .instant: "{date}، {time} UTC", .onDay: "في {date}", .inMonth: "في {date}",
      .inYear: "في {date}",

      .title: "تحقق من الوقائع: {title}", .titleOfSeveral: "التحقق من {articles}",
      .merged: "دُمج الادعاء في {claim}.", .withdrawn: "سُحب الادعاء.",
      .broughtBack: "أُعيد الادعاء بالحكم {new}.", .firstVerdict: "أول حكم: {new}",
      .reworded: "تغيّرت الصياغة من «{old}» إلى «{new}»",
      .verdictWithdrawn: "سُحب الحكم {old}",
      .verdictNoLongerHolds: "لم يعد الحكم {old} قائمًا",
      .nowNotChecked: "؛ لا يُتحقق من الادعاء",
      .nowOpen: "؛ عاد الادعاء قيد التحقق.",
      .givenAgain: "صدر الحكم {new} من جديد",
      .newVerdict: "حكم جديد: {new}، بعد {old}", .confirmed: "تأكّد الحكم {new}",
      .changed: "تغيّر الحكم من {old} إلى {new}",
      .changedWithScale: "تغيّر الحكم من {old} إلى {new} مع المقياس.",
      .quoteChecked: "قورن الاقتباس بالنسخة المؤرخة {date}",
      .reason: ": {reason}",
    ],
    months: [
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
      "أكتوبر", "نوفمبر", "ديسمبر",
    ],
    languages: [
      "ar": "العربية", "de": "الألمانية", "en": "الإنجليزية", "es": "الإسبانية",
      "fa": "الفارسية", "fr": "الفرنسية", "he": "العبرية", "hi": "الهندية",
      "it": "الإيطالية", "ja": "اليابانية", "ko": "الكورية", "ku": "الكردية",
      "nl": "الهولندية", "pl": "البولندية", "pt": "البرتغالية", "ro": "الرومانية",
      "ru": "الروسية", "sv": "السويدية", "tr": "التركية", "uk": "الأوكرانية",
      "ur": "الأردية", "zh": "الصينية",
    ])
}
