extension LanguageRules {
  /// French puts a space before its marks and inside its quotation marks.
  static let french = LanguageRules(
    tag: "fr",
    lists: [
      (.closing, "etc hab"),
      (.unit, "min"),
      (
        .title,
        """
        M MM Mr Mrs Mme Mmes Mlle Mlles Dr Drs Pr Prs Prof Me Mes Mgr Mgrs Gén Gal Col Cdt Cne
        Cap Lt Sgt Amb St Ste Sts Stes Vve R.P Rév S.M S.E
        adj adjt prés sén dép gén lieut brig maréch commiss comm proc secr cons resp ing méd gouv card
        """
      ),
      (
        .connective,
        """
        cf i.e e.g p.ex ex vs env av apr conf réf s.d s.l bd boul pl fbg chap coll dir
        trad préf ill ca max ap anc nouv r rte
        """
      ),
      (
        .numberTaker,
        """
        éd art arts al n no nos n° N° p pp pag vol t tome fig figs tél tel chap par § fasc ann suppl janv févr
        fév avr juil juill sept oct nov déc lun ven dim
        """
      ),
      (
        .trailing,
        """
        Cie Sté Inc Ltd Corp Co Jr S.A S.A.R.L bd h min sec ét ibid id U.S.A U.R.S.S km
        kg suiv sq éd app hôp dépt arr arrond circ imp soc éts ets univ assoc entr synd féd rés inf
        ann suppl trib mun corr lég admin bull collab bibl dép gouv comm cons env
        """
      ),
      (
        .starter,
        """
        le la les l un une des du de ce cet cette ces il elle ils elles on nous vous je tu mon ma
        mes son sa ses notre nos votre vos leur leurs qui que quoi quand où comment pourquoi
        combien quel quelle quels quelles et ou mais or donc car ni si comme lorsque puisque
        tandis dans en au aux à sur sous avec sans pour par contre vers chez depuis pendant avant
        après dès entre selon malgré parmi durant ainsi alors aussi cependant pourtant toutefois
        néanmoins enfin ensuite puis déjà encore toujours jamais hier demain ici là voici voilà c
        d s n j qu tout tous toute toutes chaque plusieurs certains certaines aucun aucune
        personne rien toujours alors ainsi chez leurs pendant deux après afin autre autres beaucoup peu plus moins très est sont était étaient sera ont
        ne pas oui non deux trois quatre cinq six sept huit neuf dix c'est c'était il'y d'après
        d'autres s'il qu'il l'un l'une n'est j'ai celui celle ceux celles cela ça lui eux même
        outre grâce afin
        """
      ),
      (.speech, "dit demande demandé déclaré déclare affirmé ajouté expliqué répondu lance lancé"),
      (.particle, "de du des la le les d von van di"),
      (.preposition, "à en au aux dans depuis vers dès avant après pour par sur le"),
      (.label, "plan groupe section partie type vitamine hépatite classe annexe catégorie"),
    ],
    frequentWords: """
      le la les de des du un une et est en à au aux que qui dans pour pas par sur ne se ce il
      elle on ils avec son sa ses plus ou mais nous vous je leur été cette ces sont être fait
      comme tout a ont avait était sans deux même aussi entre après où dont selon depuis contre
      lui si bien très encore peut sous avant ans cet leurs elles faire moins donc personne puis
      jamais rien
      """,
    ownLetters: "çèêœâîûëïÇÈÊŒÂ")
}
