extension SpeechTable {
  static let german = SpeechTable(
    that: "dass",
    words: [
      (
        .determiner,
        """
        der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem sein seine seinen
        seinem seiner ihr ihre ihren ihrem ihrer unser unsere kein keine keinen keiner alle viele mehrere einige beide
        zwei drei vier zahlreiche manche jeder jede
        """
      ),
      (.pronoun, "er sie es wir ich man niemand jemand wer"),
      ([.pronoun, .masculine], "er"), ([.pronoun, .feminine], "sie"),
      (.objectPronoun, "ihm ihn ihnen uns mir mich ihr sich"),
      (
        .preposition,
        """
        in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter um durch ohne seit bis
        gegenüber während wegen trotz zwischen hinter neben ins ans
        """
      ),
      (.possession, "von vom"), (.agent, "von vom"),
      (.coordinator, "und oder sowie"), (.adversative, "aber doch sondern"),
      (.subordinator, "weil wenn als obwohl nachdem bevor während sobald falls da wie"),
      (.complementizer, "dass ob wie warum wieso wer was wann wo"),
      (
        .time,
        """
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
        september oktober november dezember heute gestern morgen woche monat jahr tag abend nachmittag vormittag
        mittag wochen monate jahre tage
        """
      ),
      (
        .timeDeterminer,
        "letzten letzte letzter vergangenen vergangene nächsten nächste diesem dieser"
      ),
      (
        .adverb,
        """
        auch später zuvor zudem außerdem bereits schon nun dann wiederholt mehrfach erneut öffentlich weiter ferner
        jedoch dagegen hingegen einmal noch nicht nie kürzlich jüngst zunächst schließlich
        """
      ),
      (
        .auxiliary,
        "hat haben hatte hatten habe hätte hätten wird werden wurde wurden will wollen kann können soll sollen muss müssen"
      ),
      (.be, "ist sind war waren sei seien bin wäre wären"), (.negation, "nicht nie"),
      (
        .finite,
        "gab gibt kam kommt ging geht kostet kosten fahren fuhr blieb bleibt steht stand liegt lag"
      ),
      (
        .occasion,
        "interview erklärung mitteilung rede brief gespräch pressekonferenz bericht anfrage schreiben stellungnahme"
      ),
      (.contrast, "während"), (.quotedAs, "wie"), (.nobody, "niemand kein keine keiner"),
      (.formula, "nichts"),
      (.infinitive, "zu"), (.definite, "der die das dieser diese dieses"),
      (.article, "der die das den dem des ein eine einen einem einer eines"),
      (
        .role,
        """
        sprecher sprecherin minister ministerin bürgermeister bürgermeisterin präsident präsidentin leiter leiterin
        vorsitzende vorsitzender chef chefin direktor direktorin anwohner anwohnerin kanzler kanzlerin
        """
      ),
      (
        [.role, .masculine],
        "sprecher bürgermeister präsident leiter vorsitzender direktor anwohner herr"
      ),
      (
        [.role, .feminine],
        "sprecherin ministerin bürgermeisterin präsidentin leiterin direktorin anwohnerin chefin frau kanzlerin"
      ),
      (
        .organization,
        """
        ministerium amt landesamt behörde rat stadtrat partei verein verband gericht polizei bank universität
        gewerkschaft opposition regierung firma gesellschaft institut kommission zeitung kurier stadt
        """
      ),
      (
        .impersonal,
        """
        neue neuer neues bad sankt st deutsche deutscher deutsches nord süd ost west ag gmbh konzern werke bahn lufthansa
        straße platz park see insel berg tal stadt land kreis museum kirche haus klinik bundestag bundesrat senat new san
        los las saudi sri fc sc vereinigte
        """
      ),
    ],
    cues: [
      (
        [.clause, .inverts],
        """
        sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten meinte meint meinten
        schrieb schreibt schrieben geschrieben teilte teilt teilten mitgeteilt berichtete berichtet berichteten
        behauptete behauptet behaupteten bestätigte bestätigt bestätigten räumte kündigte angekündigt warnte warnt
        warnten gewarnt antwortete antwortet kritisierte kritisiert klagte klagt versicherte versichert beteuerte
        vermutete vermutet schätzte schätzt fügte ergänzte hieß verkündete verkündet mahnte forderte fordert
        mitteilte mitteilten mitteilt hinzufügte ankündigte einräumte
        forderten gefordert versprach verspricht warf wies argumentierte argumentiert
        """
      ),
      ([.strict, .inverts], "fragte fragt rief nannte nennt glaubt glaubte hofft"),
      (
        [.object],
        "bestritt bestreitet bestritten leugnete leugnet dementierte dementiert beschuldigte beschuldigt"
      ),
    ],
    sourcePhrases: [
      SourcePhrase("laut"), SourcePhrase("nach angaben von"), SourcePhrase("nach angaben"),
      SourcePhrase("nach aussage von"), SourcePhrase("nach aussage"),
      SourcePhrase("nach ansicht von"),
      SourcePhrase("nach ansicht"), SourcePhrase("nach meinung"), SourcePhrase("so", .beforeAtEnd),
      SourcePhrase("zufolge", .after),
    ],
    habits: [.verbSecond, .commaBeforeClause, .capitalNouns],
    roleEndings: """
      leiter leiterin minister ministerin sprecher sprecherin präsident präsidentin meister meisterin direktor direktorin
      chef chefin vorsitzende
      """)
}
