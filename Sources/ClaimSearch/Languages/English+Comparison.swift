extension ComparisonTable {
  static let english = ComparisonTable(
    Lists(
      axes: """
        rose rise rises risen rising increase increased increases increasing grew grow grows growing grown growth \
        climb climbed climbs climbing jump jumped jumps jumping soar soared soars soaring surge surged surges \
        surging went+up gone+up go+up goes+up going+up up+by more higher greater larger bigger longer above exceed \
        exceeds exceeded exceeding raise raised raises raising boost boosted boosts boosting expand expanded \
        expands expanding expansion double doubled doubles doubling triple tripled gain gained gains at+least \
        outnumber outnumbered outnumbers accelerated lengthened hike hiked rocketed upward extra minimum added \
        adds additional edged+up crept+up ticked+up inched+up moved+up shot+up is+up are+up was+up were+up \
        record+high swelled mounted upgraded upwards strengthened overestimated richer widened heavier stronger \
        faster wealthier lifted quadrupled multiplied escalated upturn surpass surpassed surpasses \
        majority | fell fall falls fallen falling drop dropped drops dropping decrease decreased decreases \
        decreasing decline declined declines declining sink sank sinks sunk sinking shrink shrank shrinks shrunk \
        shrinking plunge plunged plunges plunging plummet plummeted went+down gone+down go+down goes+down \
        going+down down+by came+down less fewer lower smaller shorter below cut cuts cutting slash slashed slashes \
        slashing reduce reduced reduces reducing reduction lowered lowering lowers halve halved halves halving \
        at+most slowed shortened downward maximum weakened underestimated poorer narrowed lighter weaker slower \
        trimmed dwindled slid slipped tumbled slumped dip dipped contracted ebbed eased downturn curtailed cheaper \
        scaled+back diminished removed minority edged+down crept+down ticked+down inched+down moved+down is+down \
        are+down was+down were+down record+low lost losing shed sheds
        support supported supports supporting back backed backs backing approve approved approves approving \
        approval endorse endorsed endorses favour favoured favours favor favored favors voted+for vote+for \
        votes+for voting+for in+favour in+favor voted+yes vote+yes welcomed welcomes passed adopted were+for \
        was+for is+for are+for defended accept accepted accepts praised praises | oppose opposed opposes opposing \
        against reject rejected rejects rejecting voted+no vote+no veto vetoed vetoes blocked blocks denounced \
        condemned defeated refused refuse refuses criticised criticized
        allow allowed allows allowing permit permitted permits permitting legal legally lawful legalised legalized \
        legalise legalize authorised authorized | ban banned bans banning prohibit prohibited prohibits \
        prohibiting outlaw outlawed outlaws illegal illegally unlawful forbid forbids forbidden forbade \
        criminalised criminalized barred
        win won wins winning victory | lose lost loses losing defeat
        open opened opens opening reopened reopens | close closed closes closing shut shuts shutting closure
        start started starts starting begin began begins begun beginning launch launched launches introduce \
        introduced introduces | end ended ends ending stop stopped stops stopping finish finished finishes cease \
        ceased abolish abolished abolishes scrap scrapped scraps cancel cancelled canceled
        build built builds building+of construct constructed constructs erected | demolish demolished demolishes \
        destroy destroyed destroys tore+down torn+down
        ~buy bought buys buying purchase purchased purchases | sell sold sells selling sale
        hire hired hires hiring recruit recruited recruits appointed appoint employ employed | fire fired fires \
        sack sacked sacks dismissed dismiss laid+off
        join joined joins joining enter entered enters | leave left leaves leaving quit quits exit exited withdrew \
        withdraw
        ^before earlier | after later
        first | last
        ~import imported imports importing importer | export exported exports exporting exporter
        arrive arrived arrives | depart departed departs
        born birth births | died death deaths dead
        guilty convicted convict conviction | innocent acquitted acquit acquittal cleared
        true correct real genuine | false incorrect fake fabricated
        safe safer harmless safely | dangerous unsafe harmful hazardous
        always | never
        most | least
        highest largest biggest longest best maximum tallest | lowest smallest shortest worst minimum
        busiest | quietest
        strongest | weakest
        fastest | slowest
        safest | deadliest
        improve improved improves improving better improvement | worsen worsened worsens worse deteriorated \
        deteriorates
        ~lend lent lends | borrow borrowed borrows
        public publicly state-owned | private privately
        rich wealthy richest wealthiest | poor poorest
        men man male males boys boy | women woman female females girls girl
        prevent prevented prevents protect protects protected | cause caused causes causing trigger triggers \
        triggered
        cheap cheaper cheapest | expensive dearer costlier
        hot hotter hottest warm warmer warmest | cold colder coldest cool cooler
        young younger youngest | old older oldest
        succeed succeeded succeeds success successful | fail failed fails failing failure unsuccessful
        include included includes including | exclude excluded excludes excluding except
        everyone everybody everything | nobody nothing none
        confirm confirmed confirms admitted admit admits | deny denied denies
        positive | negative
        surplus | deficit shortfall
        profit profits | loss losses
        earn earned earns | spend spent spends
        hero heroes | villain
        north northern | south southern
        east eastern | west western
        urban | rural
        early | late
        reward rewarded rewards | punish punished punishes fined
        release released releases freed | arrest arrested arrests jailed imprisoned detained
        save saved saves saving | waste wasted wastes wasting
        uphold upheld upholds confirmed | overturn overturned overturns quash quashed struck+down reversed annulled
        upgrade upgraded upgrades | downgrade downgraded downgrades
        tighten tightened tightens tightening stricter tougher harsher | relax relaxed relaxes loosen loosened \
        loosens eased looser softer milder
        high | low
        promote promoted promotes promotion | demote demoted demotes demotion
        extend extended extends prolonged | shorten shortened shortens curtailed
        expel expelled expels deported deports | admitted welcomed
        granted grants awarded | denied denies withheld revoked
        sign signed signs ratified | refused+to
        optimistic | pessimistic
        strong | weak
        peaceful peacefully | violent violently
        war | peace
        enter inside | outside
        difficult hard | easy
        full | empty
        new | old
        presence present | absence absent
        agree agreed agrees | disagree disagreed disagrees
        honest | dishonest
        employed | unemployed
        vaccinated | unvaccinated
        armed | unarmed
        married | unmarried divorced
        healthy | sick ill unhealthy
        natural | artificial synthetic
        domestic | foreign
        voluntary optional | mandatory compulsory obligatory
        temporary temporarily | permanent permanently
        fast quickly rapid rapidly | slow slowly
        victim victims | perpetrator perpetrators
        likely | unlikely
        possible | impossible
        effective | ineffective
        reliable | unreliable
        responsible | irresponsible
        constitutional | unconstitutional
        underestimate underestimated | overestimate overestimated exaggerated
        advance advanced | retreat retreated
        invest invested invests | divest divested
        create created creates creating | eliminate eliminated eliminates
        deploy deployed | recalled
        legitimate | illegitimate
        left-wing | right-wing
        day daytime | night nighttime
        morning | evening
        white | black
        survived survive survives survivor survivors | died die dies killed dead
        """,
      limits: "over exceeding | under",
      negations: """
        not no never none nobody nothing neither nor without cannot dont doesnt didnt wont wouldnt cant couldnt \
        isnt arent
        wasnt werent hasnt havent hadnt shouldnt mustnt neednt aint nowhere lacks lacked lacking hardly fails \
        failed+to
        refused+to unable no+longer not+any
        """,
      synonyms: """
        close shut closure
        photograph photo picture image pic snapshot
        video footage clip film recording
        motorway highway freeway road street
        say said tell claim state assert declare announce maintain
        job work employment
        jobless unemployed unemployment joblessness
        child kid children youngster
        pupil student schoolchild
        law legislation bill act statute
        ban prohibit outlaw forbid
        money cash fund funds funding
        earn make paid pay salary wage income
        doctor physician
        car vehicle automobile
        buy purchase
        sell sale sold
        begin start began begun launch
        end finish stop ended complete conclude
        want wish plan intend seek
        help aid assistance relief
        citizen resident inhabitant
        home house household housing dwelling
        hospital clinic
        surgery operation
        police cops officers officer
        soldier troops troop army military serviceman
        fire shoot shot firing shooting gunfire
        kill murder slay slain
        die dead death died deadly
        big large huge
        small little tiny
        build construct construction built erect
        dam reservoir
        phone mobile cellphone telephone smartphone cell
        school classroom
        teacher educator
        country nation state
        government administration cabinet
        vote ballot voted
        voter elector voters
        election poll
        leader head chief boss
        use utilise utilize consume
        create produce generate make print
        energy power electricity
        turbine windmill
        vaccine jab vaccination vaccinated shot inoculation immunisation immunization mmr
        influenza flu
        coronavirus covid corona
        disease illness sickness
        cure heal treat remedy
        cancer tumour tumor
        test check inspect inspection inspector examine examination
        crime offence offense
        burglary break-in
        rise increase grow climb soar surge growth jump
        fall drop decline decrease shrink sink plunge reduce reduction cut lower slash
        tax levy duty
        cost price expense spend spent expenditure
        cheap inexpensive
        spending outlay
        rent rental
        refugee migrant asylum immigrant
        border frontier
        war conflict
        attack assault strike
        bomb explosive
        march protest demonstrate demonstration rally protester
        quit resign step resignation
        oppose opposed against
        support back favour favor endorse supported
        company firm business corporation
        factory plant works
        worker employee staff
        train rail railway railroad
        plane aircraft airplane aeroplane jet
        ship boat vessel
        petrol gasoline gas fuel
        garbage rubbish trash waste
        holiday vacation
        film movie
        flat apartment
        pavement sidewalk
        town city municipality council
        lawyer attorney solicitor
        judge court justice
        prison jail
        arrest detain
        steal theft stole rob
        lie false untrue
        fake hoax doctored edited fabricated altered
        real genuine authentic true
        study research survey paper
        scientist researcher
        find found show reveal discover
        eat ate consume
        drink drank
        contain include
        limit maximum cap
        exceed surpass
        marry wed wedding marriage
        wife spouse husband
        mother mum mom
        father dad
        woman women female
        man men male
        people person persons
        rich wealthy affluent
        poor impoverished needy
        storm hurricane typhoon cyclone
        flood flooding inundation flooded
        heat hot heatwave
        earthquake quake
        wildfire fire blaze
        area region district
        year annual yearly annually
        month monthly
        week weekly
        day daily
        pension retirement pensioner retiree
        benefit allowance welfare
        budget
        debt borrowing owe
        deficit shortfall
        bank lender
        loan credit
        trade commerce
        own possess
        send sent dispatch
        give gave hand
        receive get got
        need require
        think believe
        ask request
        answer reply
        meet met meeting
        speech address
        visit visited
        travel journey trip
        move relocate
        expensive costly
        fast quick rapid
        dangerous hazardous unsafe
        safe secure
        nuclear atomic
        weapon arms gun firearm
        drug narcotic
        food meal
        animal creature
        tree forest
        climate warming
        carbon co2 emission
        approve pass adopt approval
        reject refuse
        allow permit
        replace swap substitute
        remove delete abolish scrap
        insolvent bankrupt bust
        injure hurt wound
        strike walkout
        find discover detect
        catch seize
        hide conceal
        show display
        wear worn
        lorry truck
        underground subway metro
        university college
        television tv
        newspaper paper
        internet online web website
        majority most
        double twice
        promise pledge vow
        rescue save
        """,
      approximate: """
        about around some roughly nearly almost approximately over under than least most up estimated circa close
        """,
      than: "than", ratios: "in of", degrees: "so as such",
      exceeding:
        "exceed exceeds exceeded surpass surpasses surpassed outnumber outnumbers outnumbered",
      ordinals: """
        first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth
        """,
      weekdays: """
        monday mondays|tuesday tuesdays|wednesday wednesdays|thursday thursdays|friday fridays|saturday \
        saturdays|sunday sundays
        """,
      names: """
        usa us america american americans united+states
        uk britain british gb united+kingdom great+britain
        eu european europe european+union
        un united+nations
        sweden swedish swedes swede
        denmark danish danes
        france french
        spain spanish
        poland polish poles
        netherlands dutch holland
        switzerland swiss
        greece greek greeks
        turkey turkish turks
        ireland irish
        finland finnish finns
        wales welsh
        scotland scottish scots
        germany german germans
        china chinese
        russia russian russians
        ukraine ukrainian ukrainians
        england english
        israel israeli israelis
        portugal portuguese
        republicans republican gop republican+party
        democrats democrat democratic+party
        pennsylvania pa
        california ca calif
        texas tx
        florida fl fla
        michigan mi mich
        wisconsin wi wis
        arizona az ariz
        georgia ga
        illinois il
        who world+health+organization
        fbi federal+bureau+of+investigation
        cdc centers+for+disease+control
        fda food+and+drug+administration
        irs internal+revenue+service
        epa environmental+protection+agency
        imf international+monetary+fund
        nhs national+health+service
        ssa social+security+administration
        nato north+atlantic+treaty+organization
        """,
      ones: "one single", doubtfulMonths: "may march mar sun sat set gen mag ago des",
      titles: """
        mr mrs ms miss dr prof professor sir lord lady senator sen representative rep congressman congresswoman \
        president
        governor gov mayor minister prime chancellor judge justice general gen captain capt secretary chairman \
        chairwoman
        king queen prince princess pope bishop councillor mp deputy vice vp former ex doctor
        """,
      stops: """
        very rt via just also there here such really amp like got get im ive youre theyre hes shes its lets \
        breaking
        look watch see please quot per
        """,
      bounds: """
        about around roughly approximately circa close+to some | nearly almost just+under slightly+under \
        slightly+less+than slightly+below just+below just+short+of | under below less+than fewer+than at+most \
        no+more+than not+more+than up+to as+many+as as+much+as a+maximum+of lower+than | over above more+than \
        at+least no+fewer+than no+less+than not+less+than in+excess+of exceeding upwards+of a+minimum+of \
        greater+than higher+than | just+over slightly+over slightly+more+than slightly+above just+above | exactly precisely
        """,
      multiples: """
        doubled doubles doubling twice twofold|tripled triples tripling thrice threefold trebled|quadrupled \
        quadruples quadrupling fourfold|quintupled fivefold
        """,
      multipleEnding: "fold", times: "times fold x",
      hundredths: "cent cents pence", hundredthLinks: "on out from", wholes: "dollar euro pound",
      shares: """
        all every each entire everyone everybody all+of every+single every+one+of | almost+all nearly+all \
        almost+every nearly+every virtually+all virtually+every practically+all practically+every \
        almost+everyone nearly+everyone almost+all+of nearly+all+of | most most+of a+majority+of \
        the+majority+of the+vast+majority+of a+large+majority+of the+bulk+of | many many+of numerous \
        countless plenty+of lots+of a+lot+of quite+a+few | some some+of several several+of a+few a+few+of \
        a+handful+of a+number+of not+all not+every not+all+of | few few+of very+few not+many not+many+of \
        hardly+any barely+any scarcely+any only+a+few | at+all after+all above+all all+time of+all+time \
        at+most the+most all+over all+along for+all all+but all+day all+night all+year first+of+all \
        each+other many+as as+many so+many how+many too+many
        """,
      frequencies: """
        always at+all+times invariably | usually often frequently mostly generally typically | sometimes \
        occasionally at+times from+time+to+time | rarely seldom hardly+ever
        """,
      exclusives: """
        only solely exclusively | alone sole single just unless except nobody+but no+one+but none+but \
        nothing+but no+other
        """,
      certainties: """
        allegedly reportedly supposedly purportedly alleged accused+of suspected+of | may might possibly \
        perhaps could | plans+to planned+to plan+to planning+to wants+to wanted+to want+to intends+to \
        intended+to intend+to hopes+to hoped+to aims+to aimed+to promised+to promises+to pledged+to \
        vowed+to threatened+to threatens+to tried+to tries+to attempted+to attempts+to proposed+to \
        proposes+to agreed+to hopes+to expects+to | will shall would should must ought+to is+to are+to \
        is+going+to are+going+to was+going+to were+going+to is+about+to are+about+to was+about+to were+about+to \
        is+set+to are+set+to was+set+to were+set+to is+due+to are+due+to was+due+to were+due+to \
        is+expected+to are+expected+to was+expected+to were+expected+to is+scheduled+to are+scheduled+to \
        was+scheduled+to were+scheduled+to is+supposed+to are+supposed+to was+supposed+to were+supposed+to \
        is+likely+to are+likely+to theyll itll youll wont wouldnt shouldnt mustnt | would+later would+eventually \
        would+often would+sometimes would+always would+usually would+regularly would+go+on+to would+soon
        """,
      capacities: """
        room+for space+for capacity+for capacity+of places+for | \
        make+room+for made+room+for makes+room+for making+room+for no+room+for make+space+for made+space+for \
        makes+space+for making+space+for no+space+for hold holds seats seat accommodate accommodates fit fits \
        take takes house houses sleeps capacity maximum designed places
        """,
      changeLinks: "by|to|from|of",
      changes: """
        rose rise rises risen rising increase increased increases increasing grew grow grows grown growing growth \
        climb climbed climbs jump jumped jumps soared surge surged fell fall falls fallen falling drop dropped \
        drops dropping decrease decreased decreases declined decline declines declining sank shrank shrunk shrink \
        shrinks plunged plunge plummeted slipped slumped slump tumbled dipped up down
        """,
      softeners: """
        say says said tell told claim claims report accuse accused allege suspect charge charged according \
        plan want intend hope aim promise pledge vow threaten try attempt propose agree expect consider \
        will would could should may might must can possibly perhaps likely probably
        """,
      rates: """
        per+capita per+person per+head per+inhabitant per+resident a+head for+each+person | an+hour \
        per+hour every+hour each+hour hourly | a+day per+day every+day each+day daily | a+week per+week \
        every+week each+week weekly | a+month per+month every+month each+month monthly | a+year per+year \
        every+year each+year annually annual yearly per+annum
        """,
      rateWords: """
        per each every capita head rate rates average ratio apiece individual typical ownership density risk \
        odds chance likelier
        """,
      perWords: "per", ratioWords: "the every each a",
      spanStarts: "than for half nearly almost about once twice least around such",
      spanEnds: "ago later earlier before after old and in of or long", futures: "will would wont",
      spanWords: "over within across in during throughout",
      agents: "by",
      verbs: """
        ~shoot shot
        ~strike struck
        ~hit hit
        ~beat beat beaten
        ~bite bit bitten
        ~buy bought
        ~sell sold
        ~pay paid
        ~lend lent
        ~send sent
        ~give gave given
        ~take took taken
        ~tell told
        ~win won
        ~lead led
        ~leave left
        ~feed fed
        ~find found
        ~catch caught
        ~teach taught
        ~build built
        ~cut cut
        ~hurt hurt
        ~fight fought
        ~steal stole stolen
        ~drive drove driven
        ~choose chose chosen
        ~see saw seen
        ~throw threw thrown
        ~run ran
        ~write wrote written
        ~draw drew drawn
        ~make made
        ~keep kept
        ~hold held
        ~overthrow overthrew overthrown
        ~outsell outsold
        ~outspend outspent
        ~forgive forgave forgiven
        ~hide hid hidden
        ~sting stung
        ~sweep swept
        ~wake woke woken
        ~break broke broken
        ~seek sought
        ~shake shook shaken
        ~forbid forbade forbidden
        ~lose lost
        ~spend spent
        rise rose risen
        fall fell fallen
        go went gone
        come came
        become became
        begin began begun
        grow grew grown
        know knew known
        speak spoke spoken
        say said
        meet met
        get got gotten
        stand stood
        understand understood
        withdraw withdrew withdrawn
        shrink shrank shrunk
        sink sank sunk
        drink drank drunk
        eat ate eaten
        fly flew flown
        sing sang sung
        swim swam swum
        ring rang rung
        lay laid
        bring brought
        think thought
        feel felt
        deal dealt
        mean meant
        sit sat
        sleep slept
        wear wore worn
        tear tore torn
        swear swore sworn
        bear bore borne
        blow blew blown
        bind bound
        freeze froze frozen
        ride rode ridden
        undertake undertook undertaken
        overtake overtook overtaken
        retake retook retaken
        undergo underwent undergone
        oversee oversaw overseen
        overcome overcame
        rebuild rebuilt
        repay repaid
        bid bid
        shut shut
        set set
        put put
        let let
        quit quit
        split split
        spread spread
        cast cast
        cost cost
        read read
        shed shed
        slide slid
        bend bent
        breed bred
        flee fled
        dig dug
        hang hung
        stick stuck
        swing swung
        spin spun
        light lit
        arise arose arisen
        show showed shown
        prove proved proven
        """,
      pastEnding: "ed",
      pastAuxiliaries: """
        has have had did was were been hasnt havent hadnt didnt wasnt werent
        """,
      mutual: """
        meet meets met meeting marry marries married wed divorced debate debated border borders trade trades \
        traded agree agreed talk talked talks fought fight clash clashed merge merged differ match share \
        shared resemble cooperate date dated equal equals between compare compared and is are was were \
        relationship friend friends
        """,
      contrasts: "over not",
      clauseWords: """
        while after before when because if as that who whom which whose but although though since until \
        unless where than and or so
        """,
      lightVerbs: """
        go goes went gone going come comes came get gets got gotten make makes made take takes took taken \
        give gives gave given put puts have has had do does did be become becomes became run \
        runs ran lie lies paid keep keeps kept
        """,
      shifters: "former ex deputy vice acting assistant",
      relations: """
        son daughter wife husband brother sister mother father widow aide spokesman spokeswoman lawyer cousin \
        nephew niece boyfriend girlfriend assistant adviser advisor
        """,
      generations: "jr sr junior senior", denyingPrefixes: "un non in im il ir dis",
      superlativeEndings: "est most", comparativeEndings: "er more less",
      codes: """
        us pa ca tx fl mi wi az ga il who fbi cdc fda irs epa imf nhs ssa nato
        """),
    speech: .english, isEnglish: true)
}
