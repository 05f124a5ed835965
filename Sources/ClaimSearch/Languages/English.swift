extension SpeechTable {
  static let english = SpeechTable(
    that: "that",
    words: [
      (
        .determiner,
        """
        the a an this that these those his her its their our my your some any no every each either neither both all
        several many most few other another
        """
      ),
      (
        .pronoun,
        "he she they it i we you who one somebody someone nobody everyone everybody others"
      ),
      ([.pronoun, .masculine], "he"), ([.pronoun, .feminine], "she"),
      ([.pronoun, .plural], "they"), ([.pronoun, .neuter], "it"),
      (.objectPronoun, "him her them me us you it himself herself themselves itself"),
      (
        .preposition,
        """
        of in on at for from with to by about into over under after before during since until against between among
        through across near within without despite outside inside behind beyond toward towards upon amid around along
        unlike like via per off regarding concerning
        """
      ),
      (.coordinator, "and or nor"), (.adversative, "but yet"),
      (
        .subordinator,
        "because when while although though if unless whereas as once whenever wherever so than after before since until"
      ),
      (.contrast, "while whereas though although"),
      (.relative, "who which whose whom"),
      (.complementizer, "that whether if how why what where when who"),
      (
        .time,
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december today yesterday tomorrow tonight week weeks month months year years day days
        morning afternoon evening night hour hours minutes weekend ago spring summer autumn winter noon midnight earlier
        later decade century jan feb aug sept sep oct nov dec
        """
      ),
      (.timeDeterminer, "last next this early late mid"),
      (
        .adverb,
        """
        also later earlier then now once again repeatedly recently often never always already still just even only
        however meanwhile moreover instead reportedly allegedly publicly privately quickly simply further furthermore
        initially originally previously separately subsequently finally eventually frequently famously falsely wrongly
        rightly correctly clearly specifically explicitly apparently afterwards too today yesterday indeed
        perhaps thus therefore not nevertheless nonetheless similarly additionally twice
        """
      ),
      (
        .auxiliary,
        """
        has have had having do does did will would can could may might shall should must hasn't haven't hadn't don't
        doesn't didn't won't wouldn't can't couldn't shouldn't
        """
      ),
      (.be, "is are was were be been being am isn't aren't wasn't weren't"),
      (.negation, "not never didn't don't doesn't hasn't haven't hadn't won't wouldn't nor"),
      (
        .finite,
        """
        came come comes went goes got gets took takes made makes gave gives kept keeps left knew knows lost held holds
        brought began begins became becomes ran runs grew grows fell falls rose rises saw sees met meets paid pays sent
        sends set stood stands led leads lived lives means meant needs wants wanted used seems seemed remains remained
        he's she's it's that's there's i'm we're you're they're i've we've they've he'll she'll it'll they'll we'll he'd
        she'd they'd we'd works worked killed won failed fails continues plans
        """
      ),
      (
        .occasion,
        """
        statement interview email e-mail letter speech briefing conference court parliament congress telephone phone post
        tweet message call report filing memo column editorial article podcast hearing debate testimony release meeting
        documentary broadcast video blog book
        """
      ),
      (
        .document,
        """
        report study survey poll audit inquiry investigation analysis review court judge jury researchers scientists
        economists records documents figures data statistics accounts minutes letter letters email emails memo paper
        coroner examiner arbitrator tribunal census document inspection inspectors auditors investigators test tests research evidence studies surveys polls
        reports findings committee commission panel office
        """
      ),
      (.article, "the a an his her its their my our your every"), (.possession, "of"),
      (.nobody, "no nobody none neither"),
      (
        .informant,
        """
        source sources official officials person people man men woman women student students parents residents neighbors
        neighbours witness witnesses survivors colleagues relatives friends employees workers staffers customers patients
        expert experts analyst analysts researchers scientists economists historians scholars aide aides adviser advisers
        advisors diplomat diplomats insider insiders executive executives managers leaders ministers senators lawmakers
        prosecutors lawyers attorneys judges investigators detectives deputies officers firefighters soldiers doctors
        nurses teachers engineers farmers spokespeople police
        affidavit indictment lawsuit complaint transcript article articles newspaper newspapers paper
        """
      ),
      (.formula, "goodbye farewell hello nothing little much grace"),
      (
        .provision,
        """
        agreement accord treaty deal contract plan bill law act legislation measure amendment resolution proposal budget
        strategy schedule recipe lease charter constitution ordinance code rules policy
        """
      ),
      (.sameForm, "cut shut hit hurt split spread shed quit bet cast slashed"),
      (
        .focus,
        "only just even almost nearly roughly exactly barely hardly merely approximately mainly mostly partly"
      ),
      (.singularForm, "is was has isn't wasn't hasn't"),
      (
        .judgement,
        """
        unconstitutional illegal unlawful false wrong untrue misleading inaccurate baseless unfounded groundless dangerous
        unsafe toxic reckless irresponsible unacceptable unfair unjust racist sexist cruel absurd ridiculous outrageous
        shameful disgraceful inhumane undemocratic discriminatory excessive inadequate insufficient disastrous catastrophic
        unnecessary necessary essential crucial vital premature pointless useless worthless corrupt incompetent unworkable
        unsustainable
        """
      ),
      (.possessive, "his her its their"), (.indefinite, "a an"), (.demand, "for on"),
      (.about, "about against"),
      (
        .thing,
        """
        family assembly supply monopoly anomaly melancholy
        daily weekly monthly yearly likely unlikely elderly friendly lonely deadly costly lively ugly
        """
      ), (.firstPerson, "i we you"),
      (.infinitive, "to"), (.agent, "by"), (.quotedAs, "as"),
      (.definite, "the this that these those its their his her"),
      (
        .role,
        """
        spokesman spokeswoman spokesperson official minister executive director manager engineer doctor teacher farmer
        officer chairman chairwoman chair president mayor senator professor lawyer judge researcher expert analyst
        resident neighbour neighbor witness sen rep gov gen lt capt sgt dr prof col headmaster captain chief leader founder owner editor author rival secretary
        councillor councilor councilman councilwoman ceo cfo cto governor ambassador economist scientist bookkeeper nurse inspector critic historian
        """
      ),
      (
        [.role, .masculine], "spokesman chairman father man king headmaster mr sir lord brother son"
      ),
      (
        [.role, .feminine], "spokeswoman chairwoman mother woman queen mrs ms lady sister daughter"
      ),
      (
        .organization,
        """
        board ministry council university department agency company office institute committee commission party union
        association court bank police army government authority group league trust service times post herald courier
        tribune gazette radio television news inc corp ltd university hospital school bureau federation society club
        organization organisation foundation fund administration parliament congress senate list
        """
      ),
      (
        .impersonal,
        """
        new north south east west northern southern eastern western central upper lower los las san santa saint saints st
        fort port mount great united royal national international public silver grand sri hong kong costa puerto sierra el
        saudi cape city county valley street park lake river island islands hills beach bay creek town village road avenue
        square bridge airport house stadium center centre museum church college district province region state states
        coast mountains fc group holdings partners capital airlines airways motors energy systems technologies labs media
        foods pharma stores industries brothers sachs llc plc storm hurricane typhoon cup war day act
        """
      ),
    ],
    cues: [
      (
        [.clause, .inverts, .passive],
        "said wrote added noted argued explained declared announced stated remarked observed recalled"
      ),
      (
        [.clause, .inverts],
        "says writes adds argues explains declares announces remarks observes recalls"
      ),
      ([.clause, .inverts], "say write add argue explain declare announce remark observe recall"),
      (
        [.clause, .inverts, .passive],
        """
        replied concluded continued insisted suggested acknowledged confirmed admitted conceded contended
        maintained asserted alleged testified predicted estimated warned joked quipped tweeted complained boasted
        reiterated stressed emphasised emphasized lamented commented repeated countered claimed reported cautioned
        """
      ),
      (
        [.clause, .inverts],
        """
        replies concludes insists suggests acknowledges confirms admits concedes contends maintains asserts
        alleges testifies predicts warns jokes complains boasts reiterates stresses emphasises emphasizes laments repeats
        counters cautions
        """
      ),
      (
        .clause,
        """
        reply conclude insist suggest acknowledge confirm admit concede contend maintain assert allege testify
        predict warn complain boast reiterate stress emphasise emphasize lament repeat caution
        """
      ),
      (
        [.clause, .noun, .inverts],
        "claims reports states notes estimates comments tweets"
      ),
      ([.clause, .noun], "claim report state note estimate comment tweet"),
      ([.clause, .tells, .inverts, .passive], "told informed reminded assured warned advised"),
      (
        [.clause, .tells],
        "tells informs reminds assures warns advises tell inform remind assure warn advise"
      ),
      (
        [.object, .passive],
        """
        denied rejected dismissed disputed accused criticised criticized condemned blamed praised denounced defended
        described questioned demanded promised pledged vowed threatened proposed recommended labelled labeled branded
        refuted attacked welcomed
        """
      ),
      (
        .object,
        """
        denies rejects dismisses disputes accuses criticises criticizes condemns blames praises denounces defends
        describes demands pledges vows threatens proposes recommends deny reject dismiss dispute accuse criticise
        criticize condemn blame praise denounce defend describe demand pledge vow threaten propose recommend refutes
        refute
        """
      ),
      ([.negatedObject, .strict, .inverts], "responded responds respond"),
      (
        .transitive,
        "added adds add wrote writes write continued maintained maintains maintain observed observes observe concluded repeated recalled recalls recall"
      ),
      ([.object, .noun], "promises promise demands demand"),
      (.asks, "demands demand"), (.memory, "recalled recalls recall"),
      (.withIt, "put puts"),
      (
        .noun,
        "pledges pledge vows vow attacks attack blame praise remark remarks reply replies fears doubts doubt hopes stress caution repeat boast counters complaint"
      ),
      ([.object, .tells, .passive], "urged urges urge"),
      ([.names, .passive], "called calls call"),
      (
        [.strict, .inverts, .passive],
        """
        asked asks exclaimed shouted cried whispered wondered wonders laughed sighed began muttered yelled screamed chanted mused read reads posted
        """
      ),
      (
        [.strict],
        "agreed agrees agree signalled signaled signals signal guaranteed complains swears swore"
      ),
      ([.strict, .names], "ruled rules"),
      (
        [.document],
        "shows showed show found finds find reveals revealed reveal indicates indicated indicate"
      ),
      (
        [.clause, .belief],
        "believes believed believe thinks thought think hopes hoped hope fears feared doubts doubted doubt"
      ),
      (
        .passive, "believed thought hoped feared doubted"
      ),
      (
        [.clause, .participle],
        """
        saying writing adding noting arguing explaining declaring announcing stating insisting suggesting acknowledging
        confirming admitting claiming reporting warning predicting estimating alleging concluding stressing
        """
      ),
      ([.clause, .tells, .participle], "telling informing reminding assuring"),
      (
        [.object, .participle],
        "accusing denying criticising criticizing describing blaming urging promising"
      ),
      ([.names, .participle], "calling"),
      (
        .nominal,
        """
        claim claims report reports warning warnings statement allegation assertion suggestion accusation promise estimate
        argument testimony contention insistence admission conclusion prediction
        """
      ),
      ([.cites, .participle], "citing quoting"),
      ([.cites], "cited cites cite quoted quotes quote heard"),
    ],
    sourcePhrases: [
      SourcePhrase("according to"), SourcePhrase("in the words of"), SourcePhrase("in the view of"),
      SourcePhrase("in the opinion of"), SourcePhrase("as reported by"), SourcePhrase("as told by"),
      SourcePhrase("per", .apart), SourcePhrase("to quote", .apart),
    ],
    formEndings: [("ing", .presentForm), ("ed", .pastForm)], adverbEnding: "ly")
}
