extension SpeechTable {
  static let french = SpeechTable(
    that: "que",
    words: [
      (
        .determiner,
        """
        le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos mon ma mes plusieurs deux
        trois quelques certains certaines tous toutes chaque aucun aucune
        """
      ),
      (.pronoun, "il elle ils elles on je j' nous vous ce c' personne"),
      ([.pronoun, .masculine], "il"), ([.pronoun, .feminine], "elle"),
      ([.pronoun, .plural], "ils elles"),
      (.objectPronoun, "lui leur nous vous me m' se s' te"),
      (
        .preposition,
        """
        de d' à en dans sur sous pour par avec sans chez vers entre contre depuis pendant après avant devant derrière
        du des au aux lors selon
        """
      ),
      (.possession, "de d' du des"), (.agent, "par"),
      (.coordinator, "et ou ni"), (.adversative, "mais"),
      (.subordinator, "parce lorsque lorsqu' quand si comme puisque tandis alors"),
      (.contrast, "tandis"), (.nobody, "personne aucun aucune"), (.formula, "rien"),
      (
        .informant,
        "source sources responsables témoins experts proches diplomates enquêteurs habitants médias document documents"
      ),
      (.relative, "qui dont lequel laquelle"),
      (.complementizer, "que qu' si comment pourquoi combien"),
      (
        .time,
        """
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
        octobre novembre décembre hier demain aujourd'hui semaine mois année matin soir après-midi dernier dernière
        prochain prochaine
        """
      ),
      (
        .adverb,
        """
        aussi ensuite également encore déjà toujours jamais souvent ainsi pas plus publiquement récemment enfin
        toutefois cependant notamment n' ne
        """
      ),
      (
        .auxiliary,
        "a ont avait avaient ai aura auront aurait auraient doit doivent peut peuvent pourrait va vont veut veulent"
      ),
      (.be, "est sont était étaient sera seront serait seraient été suis"),
      (.negation, "ne n' pas jamais"),
      (.finite, "fait font faisait date compte coûte coûterait passe reste restait vient viennent"),
      (
        .occasion,
        "communiqué entretien interview discours lettre conférence déclaration rapport réunion tribune message"
      ),
      (
        .thing,
        "gouvernement parlement département règlement monument document élément moment appartement événement"
      ),
      (.firstPerson, "je j' nous"),
      (.infinitive, "de d'"), (.definite, "le la l' les ce cette"),
      (.article, "le la les l' un une des du"),
      (
        .role,
        """
        maire ministre porte-parole président présidente directeur directrice ingénieur expert préfet préfète député
        députée chef habitant habitante avocat avocate juge
        """
      ),
      (
        [.role, .masculine],
        "président directeur ingénieur préfet député habitant avocat monsieur m"
      ),
      ([.role, .feminine], "présidente directrice préfète députée habitante avocate madame mme"),
      (
        .organization,
        """
        ministère conseil police syndicat parti université banque tribunal gouvernement agence société entreprise
        commission association institut journal ville mairie préfecture
        """
      ),
      (
        .impersonal,
        """
        nouvelle nouveau grand grande saint sainte mont port nord sud est ouest rue avenue place parc lac île îles
        ville groupe banque crédit air compagnie musée église collège new san los las sri fc états unis
        """
      ),
    ],
    cues: [
      (
        [.clause, .inverts, .passive],
        """
        dit dits déclaré affirmé expliqué ajouté annoncé indiqué précisé assuré estimé confirmé souligné reconnu admis
        répondu écrit prétendu raconté rappelé insisté averti prévenu soutenu rapporté regretté
        """
      ),
      (
        [.clause, .inverts],
        """
        disent disait déclare déclarent affirme affirment affirmait explique expliquent ajoute ajoutent annonce
        annoncent indique indiquent précise précisent assure assurent estime estiment confirme confirment souligne
        soulignent reconnaît admet répond répondent écrit prétend prétendent raconte rappelle insiste avertit prévient
        soutient rapporte regrette regrettent note lance
        """
      ),
      ([.strict, .inverts], "demande demandent demandé croit pense pensent espère"),
      (
        [.object, .passive],
        "accuse accusent accusé dément démentent démenti nie nient nié critique critiqué dénonce dénoncent dénoncé conteste contesté rejette rejeté"
      ),
      ([.cites, .participle], "citant"),
      ([.clause, .participle], "affirmant ajoutant disant expliquant précisant assurant"),
    ],
    sourcePhrases: [
      SourcePhrase("selon"), SourcePhrase("d' après"), SourcePhrase("à en croire"),
      SourcePhrase("aux dires de"),
    ],
    habits: .articleBeforeDay,
    elisions: "l' d' qu' n' c' j' s' m' t' jusqu' lorsqu' puisqu'",
    enclitics: "il elle ils elles on je t-il t-elle t-on", adverbEnding: "ment")
}
