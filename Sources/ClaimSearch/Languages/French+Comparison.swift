extension ComparisonTable {
  static let french = ComparisonTable(
    Lists(
      axes: """
        augmenté augmente augmentent augmenta augmentation hausse haussé monté monte croissance crû progressé \
        progresse grimpé bondi plus supérieur supérieure dépassé dépasse accru relevé doublé | baissé baisse \
        baissent baissa diminué diminue diminution chuté chute reculé recule recul réduit réduite réduction moins \
        inférieur inférieure abaissé tombé tombée effondré coupé
        soutenu soutient approuvé approuve voté+pour favorable | opposé oppose contre rejeté rejette voté+contre
        autorisé autorise permis permet légal légale | interdit interdite interdisent illégal illégale
        gagné gagne victoire remporté | perdu perd défaite
        ouvert ouvre ouverte ouverture | fermé ferme fermée fermeture
        commencé commence débuté introduit lancé | terminé fini arrêté supprimé aboli
        construit construite | démoli détruit détruite
        acheté achète achat | vendu vend vente
        avant | après
        premier première | dernier dernière
        importé importations | exporté exportations
        né naissances | mort décès
        coupable condamné | innocent acquitté
        vrai vraie exact | faux fausse inexact
        sûr sûre | dangereux dangereuse
        toujours | jamais
        amélioré meilleur mieux | aggravé pire détérioré
        hommes | femmes
        nord | sud
        est+du ouest+du | ouest
        survécu survit survivent | mort morte morts décédé décédée tué tuée tués
        """,
      limits: "plus | moins",
      negations: "ne pas jamais aucun aucune personne rien sans ni non n",
      synonyms: """
        photo image photographie cliché
        loi législation
        enfant enfants
        médecin docteur
        voiture véhicule automobile
        policiers police
        habitants citoyens
        salaire revenu
        chômage chômeurs
        hôpital clinique
        vaccin vaccination vaccinés
        """,
      approximate: "environ près presque quelque autour plus moins",
      than: "que", ratios: "sur",
      ordinals:
        "premier première|deuxième second seconde|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième",
      weekdays: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
      names: "usa etats-unis américain américains\nue europe européenne", ones: "un une",
      doubtfulMonths: "des set mag gen",
      titles: "m mme mlle dr ministre président maire sénateur",
      bounds: """
        environ autour+de quelque | presque près+de | moins+de au+plus | plus+de au+moins | un+peu+plus+de | \
        exactement précisément
        """,
      multiples: "doublé doublent doublait|triplé triplent|quadruplé",
      times: "fois",
      shares: """
        tous toutes tous+les toutes+les chaque | presque+tous presque+toutes presque+tous+les \
        presque+toutes+les | la+plupart la+plupart+des la+majorité+des | beaucoup+de de+nombreux \
        de+nombreuses | certains certaines quelques plusieurs | peu+de
        """,
      frequencies: """
        toujours | souvent généralement habituellement | parfois quelquefois | rarement
        """,
      changeLinks: "de|à jusqu", verbEndings: "e es s ent er a ait aient ée ées és",
      rates: """
        par+habitant par+personne par+tête | par+heure | par+jour chaque+jour tous+les+jours quotidien | \
        par+semaine chaque+semaine hebdomadaire | par+mois chaque+mois mensuel | par+an par+année \
        chaque+année annuel annuels annuelle tous+les+ans
        """,
      rateWords: "par chaque taux moyenne densité", spanWords: "en sur pendant"),
    speech: .french)
}
