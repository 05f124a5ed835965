extension SpeechTable {
  static let spanish = SpeechTable(
    that: "que",
    words: [
      (
        .determiner,
        """
        el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra varios varias dos
        tres algunos algunas todos todas cada ningún ninguna muchos muchas
        """
      ),
      (.pronoun, "él ella ellos ellas ello yo nosotros usted ustedes nadie alguien"),
      ([.pronoun, .masculine], "él"), ([.pronoun, .feminine], "ella"),
      ([.pronoun, .plural], "ellos ellas"),
      (.objectPronoun, "le les lo me nos se te"),
      (
        .preposition,
        "de del a al en con por para sin sobre entre contra desde hasta durante tras ante bajo hacia según"
      ),
      (.possession, "de del"), (.agent, "por"),
      (.coordinator, "y e o u ni"), (.adversative, "pero sino"),
      (.subordinator, "porque cuando si aunque mientras como"),
      (.contrast, "mientras"), (.nobody, "nadie ningún ninguno ninguna"), (.formula, "nada"),
      (
        .informant,
        "fuente fuentes responsables testigos expertos diplomáticos investigadores vecinos medios documento documentos"
      ),
      (.relative, "quien quienes cuyo cuya"),
      (.complementizer, "que si cómo cuándo cuánto dónde"),
      (
        .time,
        """
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre ayer hoy mañana semana mes año tarde noche pasado pasada próximo próxima
        """
      ),
      (
        .adverb,
        """
        también después además ya aún todavía siempre nunca no luego públicamente recientemente finalmente sin-embargo
        reiteradamente asimismo
        """
      ),
      (
        .auxiliary,
        "ha han había habían he habrá habría puede pueden podría debe deben va van quiere quieren hubo"
      ),
      (.be, "es son era eran fue fueron será serán está están estaba estaban sido seguirá"),
      (.negation, "no nunca"),
      (
        .finite,
        "tiene tienen tenía costará cuesta hace hizo pasa queda dio da parece parecía consta"
      ),
      (
        .occasion,
        "comunicado entrevista discurso carta rueda conferencia declaración informe reunión artículo mensaje"
      ),
      (.firstPerson, "yo nosotros"),
      (.infinitive, "a"), (.definite, "el la los las este esta"),
      (.article, "el la los las un una unos unas su sus"),
      (
        .role,
        """
        alcalde alcaldesa ministro ministra portavoz presidente presidenta director directora ingeniero ingeniera
        experto experta perito diputado diputada jefe jefa vecino vecina juez jueza
        """
      ),
      (
        [.role, .masculine],
        "alcalde ministro presidente director ingeniero experto perito diputado vecino señor"
      ),
      (
        [.role, .feminine],
        "alcaldesa ministra presidenta directora ingeniera experta diputada vecina señora"
      ),
      (
        .organization,
        """
        ministerio consejo policía sindicato partido universidad banco tribunal gobierno agencia empresa comisión
        asociación instituto diario ciudad ayuntamiento
        """
      ),
      (
        .impersonal,
        """
        nueva nuevo gran san santa santo puerto monte costa norte sur este oeste real ciudad calle plaza parque lago río
        isla islas grupo caja compañía museo iglesia colegio estados unidos new los las el la fc buenos
        """
      ),
    ],
    cues: [
      (
        [.clause, .inverts],
        """
        dijo dijeron dice dicen decía dicho afirmó afirmaron afirma afirman afirmado aseguró aseguraron asegura aseguran
        asegurado explicó explicaron explica explicado añadió añaden añade anunció anunciaron anuncia anunciado declaró
        declararon declara declarado indicó indicaron indica señaló señalaron señala señalado sostuvo sostiene reconoció
        reconoce admitió admite confirmó confirmaron confirma confirmado respondió responde contestó escribió escribe
        advirtió advierte insistió insiste recordó recuerda subrayó subraya lamentó lamenta aclaró aclara estimó estima
        comentó comenta manifestó informó informaron informa informado detalló detalla precisó precisa reveló revelaron
        revela revelado relató relata adelantó adelanta
        """
      ),
      (
        [.strict, .inverts],
        "publicó publicaron publica apuntó apunta comunicó comunicaron preguntó pregunta cree creen piensa espera prometió promete pidió pide exigió exige"
      ),
      (
        [.object],
        "acusó acusaron acusa acusan acusado negó niega negaron niegan criticó critica denunció denuncia rechazó rechaza desmintió desmiente"
      ),
      ([.cites, .participle], "citando"),
      ([.clause, .participle], "diciendo afirmando asegurando añadiendo explicando"),
    ],
    sourcePhrases: [
      SourcePhrase("según"), SourcePhrase("de acuerdo con"), SourcePhrase("en palabras de"),
      SourcePhrase("a juicio de"),
    ],
    habits: .articleBeforeDay,
    adverbEnding: "mente")
}
