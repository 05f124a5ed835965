extension LanguageRules {
  /// English as newspapers in the United States and Britain write it.
  static let english = LanguageRules(
    tag: "en",
    lists: [
      (.closing, "etc"),
      (
        .title,
        """
        Mr Mrs Ms Mx Messrs Mme Mmes Mlle Dr Drs Prof Profs Sen Sens Rep Reps Gov Govs Pres Rev
        Fr Hon Rt Msgr Mgr Archbp Bp Amb Atty Attys Supt Det Insp Asst Assoc Dep Exec
        Gen Gens Lt Col Maj Capt Cpt Cmdr Comdr Cdr Adm Brig Sgt Sgts Cpl Pvt Pfc Spc Ens Ofc
        Const Treas Comm Commr Ald Coun Cllr Mt Mts Ft Mst
        """
      ),
      ([.title, .starter], "Mr Mrs Ms"),
      (.connective, "vs v cf viz e.g i.e eg ie c.f ca feat P.S PS N.B incl sq a.k.a f.k.a nee esp"),
      (
        .numberTaker,
        """
        No Nos no nos N° Nº p pp para paras vol vols ch chs chap Sec Secs sec Sect §
        fig figs Art art Arts Refs refs eq eqs ex Ex ver op Op approx est circa tel ext Ext rm Rm apt Apt
        Ste bldg Bldg Rte Hwy Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Cl cl Reg Pt pt Ser
        Vol Ch Ref ref Tel Res
        """
      ),
      ([.numberTaker, .trailing], "Sec Art Pt Ex Ste Reg Ser Res Cl"),
      (.trailing, "St Ste Pt"),
      (
        .trailing,
        """
        Inc Incs Corp Corps Co co Cos cos Ltd ltd LLC L.L.C Bros Jr Sr Esq PhD MD Assn Assns Dept
        Depts Univ Inst Mfg Intl Natl Dist Div Ctr Cttee Govt Gov't Intl Hosp Acad Bur Proc Sci Phys Chem Biol Lett Commun Psychol Sociol Econ Philos
        Ave Aves Blvd Rd Rds Ln Hwy Pkwy Sq Ct Pl Terr Cres
        al et ibid est dept govt assn ave blvd rd
        Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss
        Mo Mont Neb Nebr Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wisc Wyo W.Va Ont Que Sask
        Alta Dak
        Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
        min mins max hr hrs sec secs ft lb lbs oz mi yd yds km kg cm mm tbsp tsp gal gals avg mph
        asst assoc supt exec natl intl prof gov sen misc orig dept cont Cont Bt Bart Ret ret dec'd Est Pty Plc plc Pvt SpA GmbH
        """
      ),
      (.clock, "a.m p.m pm"),
      (
        .starter,
        """
        the this that these those it he she they we you i a an his her its their our your my
        there here what when where who whom whose why how which while if whether in on at by for
        and but or nor yet so as after before since although though because however meanwhile
        moreover instead still then now also both each every some many most much more several few
        such other others another not nobody none nothing no everyone everybody someone anyone
        everything something did does is are was were has have had can could would should let to
        from with without among between during under over about according despite unlike like until
        once perhaps maybe even only just yes later earlier today yesterday tomorrow two three four
        five six seven eight nine ten dozens hundreds thousands millions all any either neither
        nearly almost last next out through throughout along against following given
        thus therefore hence indeed finally once whenever wherever whatever whoever sometimes often
        usually recently currently eventually additionally furthermore nevertheless nonetheless
        otherwise please thank thanks never ever always don't it's that's there's
        """
      ),
      (
        .informalStarter,
        """
        i it he she they we you this that these those there the what who why how where when
        i'm i've i'll i'd it's he's she's they're we're you're that's there's
        """
      ),
      (
        .looseStarter,
        """
        and but so or if please maybe then also my your our just thanks thank cos because well
        """
      ),
      (
        .attributive,
        """
        president presidents vice prime minister ministry secretary senator senators sen
        representative representatives rep congressman congresswoman congress congressional
        gov governor mayor lt chief chairman chairwoman chair chairperson ceo cfo director directors
        executive attorney attorneys judge judges justice magistrate ambassador ambassadors gen
        general col officer police department dept government administration senate house supreme
        court courts district circuit appeals army navy naval air marine marines coast embassy
        consulate consul treasury capitol constitution border customs census bureau federal food
        environmental postal open steel bank bancorp securities commerce state states defense
        homeland agency council security commission commissioner special envoy deputy assistant
        under surgeon trade geological national central olympic soccer fish forest park drug
        energy education labor agriculture interior transportation immigration citizenship
        chamber conference charter mission missions high human office assembly
        military armed forces force foreign code patent virgin west east north south northern
        southern postmaster nuclear peacekeeping world development children's refugee women's
        founder spokesman spokeswoman spokesperson analyst professor coach public
        times post news journal magazine tour masters women men grand bankruptcy
        """
      ),
      (
        .calendar,
        """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
        fri sat sun january february march april may june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec et est edt ct cst cdt mt mst mdt
        pt pst pdt gmt utc bst cet cest eet ist jst eastern central mountain pacific greenwich
        london moscow
        """
      ),
      (
        .speech,
        """
        said says say asked asks told tells added adds tweeted tweets wrote writes replied replies
        responded responds shouted shouts yelled cried cries whispered explained explains continued
        declared announced exclaimed insisted insists argued argues warned warns noted notes joked
        recalled remarked stated states commented quipped demanded wondered wonders urged posted
        concluded testified chanted screamed complained admitted boasted snapped thundered retorted
        """
      ),
      (
        .takesClause,
        """
        said says say wrote writes explained explains declared announced insisted insists argued
        argues warned warns noted notes stated states testified admitted claimed
        """
      ),
      (
        .contentStarter,
        """
        that he she they it we his her its their there this those these the a an no if whether
        """
      ),
      (.particle, "de del della di da du van von der den bin ibn al el la le of the"),
      (
        .label,
        """
        plan plans vitamin group section part type hepatitis grade class appendix exhibit schedule
        team room gate figure table category tier phase size question version option building
        terminal wing block unit line list chapter article game level model form
        title bank route runway pier dock channel candidate suspect witness victim person
        patient company party influenza act
        """
      ),
      (.beforePronoun, "and or than as nor"),
      (
        .preposition,
        """
        at in on by from for to after before since until around about near outside inside across
        throughout during within between through over
        """
      ),
      (.exclamatory, "yahoo jeopardy wham oklahoma airplane e mia rouge mother moulin"),
    ],
    frequentWords: """
      the of and to in that is was for it with as his on be at by he this had not are but from or
      have an they which were their has been would there what who said when will more if no out up
      about than its into could time after other some new two them only over how because where
      between through before during under against while most such you your we our my she her him
      """)
}
