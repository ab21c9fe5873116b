"""Words that tell what a part of the notes is: jobs, kinds of organisation, verbs of a conversation."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOBS = _words(
    # offices, money, law, people
    "accountant actuary adjudicator administrator admin adviser advisor agent ambassador analyst "
    "apprentice arbitrator "
    "archivist senco assessor assistant associate attorney auctioneer auditor banker barrister bookkeeper broker "
    "buyer bursar "
    "caseworker cashier clerk comptroller concierge conservator consultant controller coordinator "
    "co-ordinator "
    "copywriter curator director economist estimator examiner executive exec expert facilitator fundraiser "
    "generalist handler head hostess intern inspector interpreter interviewer investigator judge lawyer "
    "lead leader "
    "lecturer liaison librarian lobbyist magistrate manager marketer marketeer mediator merchandiser "
    "merchandizer negotiator "
    "notary officer ombudsman operative operator organiser organizer paralegal partner planner postdoc "
    "postmaster "
    "practitioner principal proctor proofreader provost pa ea psychologist receptionist recruiter "
    "registrar rep reporter "
    "representative researcher reviewer scheduler secretary solicitor specialist statistician strategist "
    "sub-editor "
    "supervisor surveyor technician telemarketer teller trader trainer trainee transcriber translator "
    "treasurer tutor "
    "typist underwriter usher valuer volunteer worker writer advocate conveyancer "
    # health, care, teaching, science
    "anaesthetist audiologist biochemist biologist biomedical carer caregiver chaplain chemist childminder "
    "chiropodist "
    "clinician counsellor counselor dentist dermatologist dietitian dietician dispenser doctor "
    "embryologist epidemiologist "
    "geneticist gp gynaecologist hca hcp cna rn lpn sen healthcare-assistant homecarer hygienist "
    "instructor mentor "
    "microbiologist midwife neurologist nanny nurse optician optometrist orderly orthodontist orthoptist "
    "osteopath ota "
    "paediatrician paramedic pathologist pharmacist phlebotomist physician physicist physio "
    "physiotherapist playworker "
    "podiatrist professor psychiatrist psychotherapist radiographer radiologist scientist sonographer "
    "surgeon ta lsa "
    "teacher therapist vet veterinarian technologist fellow reader headteacher sister matron "
    # building, machines, fields, vehicles
    "architect assembler blacksmith boilermaker bricklayer builder butcher cabinetmaker caretaker "
    "carpenter checker cleaner "
    "climber cutter decorator demonstrator driller driver drover electrician engineer erector fabricator "
    "farmer farmhand "
    "farrier finisher fireman firefighter fisherman fitter foreman forewoman forester gamekeeper gardener "
    "glazier groom "
    "groundskeeper groundsman groundsperson grower guard handyman handyperson herdsman herdsperson "
    "horticulturalist "
    "horticulturist installer ironworker janitor joiner keeper labourer laborer landscaper linesman "
    "lineman locksmith loader "
    "machinist maintainer mason mechanic metalworker milker miller millwright miner moulder navvy packer "
    "painter "
    "panelbeater picker pilot plasterer plater plumber porter potter presser printer rigger roofer "
    "roustabout sawyer "
    "scaffolder setter shepherd shopfitter signaller signwriter slinger spotter sprayer stacker stevedore "
    "stitcher stockman "
    "stonemason storekeeper storeman storeperson stocker steward stewardess surfacer tailor thatcher tiler "
    "toolmaker turner "
    "upholsterer warehouseman warehouser warehouseperson watchmaker weaver welder winchman courier "
    "dispatcher conductor "
    "chauffeur cabbie trucker haulier hgv-driver deckhand skipper captain bosun conservationist ecologist "
    "ranger warden "
    # shops, kitchens, hotels, looks, leisure
    "attendant baker barber barista barman barmaid bartender beautician beekeeper brewer caterer chef "
    "chocolatier "
    "commis confectioner cook croupier florist greengrocer grocer hairdresser stylist host housekeeper "
    "maid masseuse "
    "masseur mixologist patissier pâtissier promoter runner sales salesman saleswoman salesperson "
    "seamstress seller server "
    "sommelier sous tester valet waiter waitress waitperson lifeguard coach guide docent invigilator "
    "referee umpire "
    "bouncer doorman washer dishwasher groomer walker sitter minder handler arborist bookseller deckhand "
    "trawlerman jeweller tattooist dancer dresser cobbler "
    "slp qs rvn rmn odp emt sna optometrist beader framer restorer engraver paver groundworker steelfixer "
    "surfacer ripper roaster blender bottler picker-packer "
    # arts, media, technology
    "actor animator artist author blogger cameraman cartographer cinematographer composer copyeditor "
    "designer dev "
    "developer draughtsman draughtsperson drafter dramaturg editor engr gilder illustrator journalist "
    "model modeller "
    "musician photographer playwright presenter producer programmer publicist publisher singer storyteller "
    "tech "
    "videographer webmaster administrator sysadmin dba sre swe pm qa ba architect pentester"
)
"""Head nouns of jobs: a phrase that ends in one names a role or a title."""


TITLES = JOBS | _words(
    "head deputy matron governor boss chair chairman chairwoman chairperson ceo cto cfo coo cmo cpo cio "
    "ciso md gm vp svp "
    "evp avp fd dof hr dean founder cofounder co-founder co-owner owner mgr mngr ops president captain "
    "sergeant chief "
    "superintendent gaffer councillor trustee vicar landlord landlady proprietor proprietress provost "
    "bursar sup "
    "headmistress headmaster head-teacher treasurer coord don hod senco sendco dsl qs sqs dm sm agm asm bm "
    "rm am tl em pi "
    "maître sommelier chargehand ward-sister vc pvc rector abbot prioress bishop elder secretary hrbp bp "
    "qp acas slt "
    "leader coach sme phd resp consultant registrar reg sho f1 f2 cns iro lado tm psm scrum po cso cro cdo"
)
"""Words that end what an interviewer is called by office."""

ORGANISATIONS = _words(
    # legal forms and words for a body
    "ltd limited inc incorporated llc llp lp plc gmbh ag kg ab as oy oyj sa sas sarl srl spa bv nv kk pty "
    "cic cio corp "
    "corporation co company companies cooperative co-operative coop co-op group holdings holding partners "
    "partnership "
    "associates bros brothers sons son daughters daughter sisters enterprise enterprises ventures venture "
    "industries "
    "international global worldwide alliance consortium collective federation union guild institute "
    "institution foundation "
    "trust charity society association agency authority department ministry council commission bureau "
    "office borough county "
    "mission initiative project projects programme network networks forum "
    # care, health, schools
    "health healthcare hospital hospitals hospice clinic clinics surgery practice pharmacy chemist "
    "chemists infirmary dental "
    "dentistry orthodontics opticians optical physio physiotherapy chiropractic vets veterinary care "
    "homecare home homes "
    "nursing sanatorium medical medicine medtech wellbeing wellness ambulance school schools primary "
    "infants juniors junior "
    "secondary academy academies college colleges university universities sixth nursery nurseries "
    "kindergarten preschool "
    "pre-school childcare montessori grammar high tutoring tuition learning education "
    # culture, leisure, food, lodging
    "museum museums gallery galleries theatre theater playhouse opera ballet orchestra philharmonic cinema "
    "cinemas library "
    "libraries archive archives zoo aquarium festival events arts centre center church cathedral abbey "
    "castle estate estates "
    "hall park parks gardens garden house hotel hotels inn lodge arms tavern café cafe caffe coffee "
    "restaurant restaurants "
    "bistro brasserie kitchen kitchens grill diner bar pub club clubs brewery brewers brewing distillery "
    "winery vineyard "
    "vineyards bakery bakers bakehouse patisserie pâtissier deli delicatessen roasters roastery catering "
    "caterers foods food "
    "butchers fishmongers creamery dairy dairies farm farms orchard orchards leisure gym fitness spa "
    "resort resorts retreat "
    "refuge shelter hostel stadium arena racecourse rooms "
    # shops and trades
    "stores store shop shops supermarket supermarkets groceries grocers market markets outfitters fashion "
    "fashions apparel "
    "clothing textiles fabrics furniture furnishings interiors florists flowers jewellers books bookshop "
    "booksellers toys tools "
    "hardware supplies supply parts tyres motors motor cars autos garage garages electrics electrical "
    "electric plumbing "
    "heating cooling roofing joinery carpentry glazing windows flooring kitchens construction contractors "
    "contracting builders "
    "building developments homes housing properties property lettings landscapes landscaping scaffolding "
    "demolition steel "
    "steels metals timber timbers concrete aggregates quarries ceramics pottery paints plastics packaging "
    "print printing paper "
    "engineering manufacturing works mill mills foundry forge fabrications precision machining components "
    "products controls fasteners bearings valves pumps cables batteries polymers glass optics sensors "
    "machines appliances blinds doors bikes cycles cleaning facilities security "
    "waste recycling environmental affairs "
    # moving things
    "logistics freight haulage transit transport transportation shipping couriers courier parcels express "
    "distribution "
    "distributors wholesale warehousing storage depot removals coaches buses taxis airlines airways "
    "aviation airport rail "
    "railway railways trains ferries lines port ports marine maritime automotive "
    # money, law, media, technology, science
    "bank banking building-society insurance assurance underwriting capital finance financial investments "
    "wealth savings "
    "payments mortgages accountants accountancy accounting payroll audit solicitors chambers law legal "
    "advocates recruitment "
    "consulting consultants consultancy advisory strategy solutions systems service services software technologies "
    "technology tech "
    "digital data cloud cyber labs lab laboratories laboratory analytical analytics trams tramways scaffold access robotics aerospace dynamics "
    "electronics "
    "semiconductors instruments telecom telecoms communications media press studio studios productions "
    "films pictures records "
    "radio television tv publishing publishers publications news creative design designs marketing "
    "advertising translations "
    "games gaming interactive fm am radio therapy contracts energy power gas oil water utilities "
    "renewables solar wind nuclear mining minerals "
    "chemicals pharma pharmaceuticals biotech bio biosciences therapeutics diagnostics genomics science "
    "sciences research "
    "forestry fisheries nurseries growers seeds agri agriculture "
    # what some languages put last
    "verlag werke bau haus huis kliniken"
)
"""Words that end the name of an organisation."""

ORGANISATION_OPENERS = _words(
    "university college institute bank borough hotel ministry department museum museo museu musée school "
    "church royal "
    "ysgol ysbyty hafan plas canolfan théâtre theatre teatro maison café cafe caffè casa château chateau "
    "chez bar hostal "
    "restaurant ristorante trattoria osteria pizzeria villa klinik universität université universidad "
    "università escuela "
    "école ecole colegio scoil ospidéal gasthaus hospital hospice house lycée centre office society "
    "federation friends bureau "
    "academy the-royal nhs st st. saint san santa association"
)
"""Words that begin the name of an organisation in English or in its own language."""


AGENCIES = _words(
    "recruitment recruiting recruiters people agency staffing talent search personnel resourcing resources "
    "careers jobs hire "
    "hires selection headhunters employment"
)
"""Words that end the name of an agency or a site with adverts, which is not the employer."""

HONORIFICS = _words(
    "dr mr mrs ms miss mx prof professor sir dame rev reverend fr sr sister father lady lord mme madame madam "
    "mlle monsieur herr "
    "frau señor señora senor senora sra signor signora sig dott doctor cllr councillor capt captain sgt "
    "major rabbi imam "
    "canon hon judge engr pastor dra lic ing pak bapak ibu bu smt shri ustad ustaz mevr dhr pani "
    "senhor senhora meneer mevrouw mw signore dottore dottoressa ma'am maam mama aunty auntie uncle encik puan cik datuk dato enf arq "
    "alhaji hajia hajiya exmo exma maitre maître cmdr commander lt lieutenant col colonel cpl corporal maj avv dott mag "
    "eng dipl don doña dona whaea matua adv fru sheikh shaikh ustadh bwana mwalimu insp inspector brother deacon archdeacon"
)
"""What may stand before a family name; some of them are also jobs or words."""


PARTICLES = _words(
    "de da di do dos das del della delle du des d la le el al van von der den ter ten bin ibn ben bint abu "
    "zu af av y e 't ’t op "
    "ó ní nic mac mc ui uí nà san st o' d' ap ab ferch dal dello lo dell' i zum zur"
)

SURNAMES = _words(
    "abbott archer bailey baker banks barber bell bishop black bond booth brewer brown burns bush butcher "
    "butler carpenter "
    "carter case castle chambers chandler chase church clay cole cook cooper court cox craft cross day "
    "dean dell draper driver "
    "drew dyer dwyer farmer field fields fisher fletcher flood flowers ford forest forester foreman "
    "forrest foster fowler fox "
    "frost fuller gardener gardiner gardner glass glover gold goodman gray green greene grey grove hale "
    "hall hardy harper hart "
    "head hill hills hunt hunter hyde joiner judge keeper kemp king kitchen knight lamb lane law leach "
    "lock lodge long lord "
    "love low major marsh marshall mason may miller mills mitchell moon moore moss nightingale noble north "
    "page painter palmer "
    "park parker parks parsons pepper pike piper pitt pollard pond poole pope porter potter powers price "
    "prince quick reader "
    "reed reeves reid rice rich rivers roper rose sawyer sergeant sexton shepherd short silver singer "
    "skinner slater small "
    "smart smith snow spencer spooner squire steel stern steward stewart stone street strong summers swan "
    "swift tailor "
    "tanner taylor thatcher tiler trapper turner tyler wade wagner waiter walker wall wallace ward warden "
    "waters weaver webb weir "
    "wells west wheeler white wilde winter winters wise wood woods wright young swann sharp read rodgers "
    "stead stocks winters"
)
"""Family names that are also words, jobs or buildings."""

SAYING = _words(
    "said says saying say mentioned mentions mention told tells explained explains asked asks wondered "
    "talked talks reckons reckon "
    "thinks thought feels felt described describes admitted admits added noted pointed promised confirmed "
    "stressed emphasised emphasized "
    "suggested suggests warned joked replied answered kept opened pressed pushed hinted grinned"
)

INTERVIEWER_VERBS = SAYING | _words(
    "wants want wanted needs need needed runs ran likes liked loved loves cares care worries worried "
    "started leads manages owns hopes hoped "
    "laughed smiled nodded showed shows works worked has had is was seemed does did nodded perked wrote "
    "gave takes "
    "walked smiled lit looks looked went came joined covers covered oversees heads handles would 'd got "
    "keen teaches built "
    "set plans trains trained chaired interviewed rang runs owns brought took"
)

NOT_NAMES = _words(
    "eng engineering mgr mgmt dev devs admin comms mktg finance accounts operations infra neighbourhoods "
    "portuguese mandarin cantonese hindi urdu turkish "
    "greek russian ukrainian romanian japanese korean swedish finnish norwegian danish dutch somali tamil "
    "vietnamese bengali punjabi yoruba igbo hausa "
    "swahili thai czech hungarian persian farsi hebrew arabic chinese italian spanish latin gaelic "
    "american british european african asian "
    "interview interviewed interviewer interviewers interviewing role job position company panel met spoke "
    "talked chatted notes note today yesterday "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat "
    "sun january "
    "february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept "
    "oct nov dec the a an and but so or if when then they he she it we i you my our his her their its this "
    "that these those "
    "was were is are am be been had has have do does did not no yes ok okay well also just very really "
    "good great nice "
    "lovely liked loved like love asked said told wants needs forgot question questions answer next "
    "decision hear thanks thank cheers best regards "
    "hi hello dear me strengths strength experience skills start starts started what who where why how "
    "which q a re fwd subject from to cc date "
    "time location zoom teams google meet skype call phone email video about at for with in on of by as "
    "into after before "
    "hr ceo cto cfo md ops it nhs uk us usa eu pm am new old first second third last week month year day "
    "team office site "
    "salary pay money role: don't dont do not never ignore system assistant private ps nb fyi tbc tbd asap "
    "eta faq aob "
    "because there here both all some any each every one two three four five six seven eight nine ten "
    "other another "
    "will would could should can may might must talk talking walk tour part head deputy manager director "
    "lead senior junior main "
    "big long short full half free open said wow oh um uh er hmm ha haha lol sorry pls please remember "
    "maybe apparently "
    "christmas easter summer winter spring autumn english french german spanish polish welsh irish python "
    "java excel sql aws "
    "went got came think thought felt knew know did done had left right back up down out over under again "
    "still now soon later once "
    "shift shifts nights days hours weekends bus train car parking lunch tea coffee sandwich "
    "topics topic key points feedback follow-up followup follow thankyou summary pros cons todo action "
    "actions background concern concerns worry worries "
    "worried dates agenda overview intro chemistry general misc context learned learnt learnings takeaways "
    "highlights vibe vibes impression "
    "my me myself mine good bad missed points: wrap end-of-day hes shes theyre im ive thats whats its "
    "called round stage "
    "someone somebody everyone everybody nobody anyone people surname reception basically actually "
    "honestly obviously anyway "
    "she'd he'd they'd we'd i'd i'm i've i'll he's she's it's they're we're that's what's who's there's "
    "let's "
    "ofsted cqc linkedin indeed covid brexit arvo own"
)
"""Capitalised or not, these words are no part of a person's name."""

_JOB_ENDINGS = (
    "ologist",
    "ographer",
    "iatrist",
    "ician",
    "therapist",
    "ometrist",
    "maker",
    "keeper",
    "worker",
    "driver",
    "programmer",
    "seller",
    "fitter",
    "handler",
    "operator",
)
_NOT_JOBS = _words("coworker co-worker worker-bee filmmaker bookkeeper-less screwdriver wicketkeeper")


def is_job(word: str) -> bool:
    """Whether a word names someone by their work: in the list, or built like such words ("histologist")."""
    lower = word.lower().strip(".")
    return lower in JOBS or (len(lower) > 7 and lower.endswith(_JOB_ENDINGS) and lower not in _NOT_JOBS)
