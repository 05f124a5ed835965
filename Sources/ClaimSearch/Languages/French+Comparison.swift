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
      titles: "m mme mlle dr ministre président maire sénateur"),
    speech: .french)
}
