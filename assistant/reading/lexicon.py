"""Words that tell what a part of the notes is: jobs, kinds of organisation, verbs of a conversation."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOBS = _words(
    "accountant administrator admin adviser advisor agent analyst apprentice archivist architect artist assessor "
    "assistant associate attendant auditor baker barista bartender barman barmaid bookkeeper bricklayer broker builder "
    "buyer caretaker carer carpenter cashier caterer chef cleaner clerk coach commis concierge conductor conservator "
    "consultant controller cook coordinator co-ordinator copywriter counsellor counselor courier cutter dentist "
    "designer developer "
    "dietitian director dispatcher doctor draughtsman driver economist editor electrician engineer estimator "
    "executive exec facilitator farmer farmhand fabricator fireman fitter foreman forester fundraiser gardener "
    "groundskeeper groundsman groom "
    "grower guard guide hairdresser handler handyman herdsperson host hostess housekeeper hygienist inspector installer "
    "instructor intern interpreter investigator janitor joiner journalist labourer laborer lawyer lead leader lecturer "
    "librarian lifeguard machinist maid maintainer manager marketer mason mechanic mentor merchandiser merchandizer "
    "midwife miller model nanny nurse nursery officer operative operator optician orderly organiser organizer owner "
    "packer painter paralegal paramedic partner pharmacist phlebotomist photographer physician physio "
    "physiotherapist picker pilot planner plasterer playworker plumber porter practitioner principal producer "
    "producer professor programmer psychologist publisher radiographer receptionist recruiter registrar rep "
    "reporter representative researcher roofer sales salesperson scaffolder scientist seamstress secretary server "
    "shepherd singer specialist stockman strategist steward stylist sub-editor supervisor surgeon surveyor sister teacher "
    "technician tech technologist teller therapist tiler trainee trainer translator tutor tester usher vet veterinarian "
    "waiter waitress warden warehouseman welder writer worker postdoc fellow adviser ta hca hcp cna rn sre pm pa swe "
    "interviewer caseworker milker storeman storeperson storekeeper keeper checker machiner sous patissier "
    "pâtissier valet curator dev picker clinician fitter planner scheduler dispenser demonstrator stitcher finisher"
)
"""Head nouns of jobs: a phrase that ends in one names a role or a title."""

TITLES = JOBS | _words(
    "head deputy matron governor boss chair chairman chairwoman ceo cto cfo coo cmo cpo md gm vp svp hr dean founder "
    "co-founder cofounder mgr ops president captain sergeant chief superintendent foreman gaffer councillor trustee "
    "vicar landlord landlady proprietor provost bursar supervisor sup headteacher headmistress headmaster headmistress "
    "head-teacher treasurer coordinator co-ord don hod senco dsl qs dm sm agm asm bm consultant "
    "maître sommelier forewoman chargehand ward-sister professor"
)
"""Words that end what an interviewer is called by office."""

ORGANISATIONS = _words(
    "ltd limited inc incorporated llc llp plc gmbh corp corporation co company group holdings partners partnership "
    "associates solutions systems services logistics health healthcare hospital hospice clinic surgery practice "
    "pharmacy trust council school primary academy college university institute foundation charity museum gallery "
    "theatre theater library libraries hotel inn lodge cafe café restaurant bistro kitchen bakery brewery bar pub arms farm farms "
    "nursery gardens garden centre center church society association agency authority department bank insurance "
    "solicitors chambers law motors garage garages autos construction builders building homes housing foods food "
    "freight haulage transit transport coaches buses airlines rail laboratories labs lab technologies technology tech "
    "software digital media press studio studios productions records publishing energy power water utilities "
    "engineering manufacturing industries works mill mills steel timber stores store shop supermarket groceries "
    "market markets house hall court care homes home consulting consultants capital finance financial "
    "pharma pharmaceuticals biotech sciences science research international electrics electrical plumbing heating "
    "estates properties landscapes joinery scaffolding recruitment brothers bros sons daughters daughter "
    "physio vets veterinary dental opticians archive archives zoo aquarium park depot yard infirmary "
    "playhouse opera ballet orchestra festival events catering caterers patisserie pâtisserie deli roasters winery "
    "vineyard nurseries books bookshop stadium arena leisure club resort spa retreat refuge shelter mission "
    "project projects borough county city network networks analytics cloud robotics aerospace dynamics apparel outfitters fashions textiles "
    "tyres dairy dairies orchard orchards estate castle abbey cathedral wholesale distribution distributors packaging plastics "
    "translations legal accountants accounting payroll primary infants juniors high sixth"
)
"""Words that end the name of an organisation."""

GENERIC_ORGANISATIONS = _words(
    "school hospital company shop bar cafe café restaurant hotel lab library museum ward office site kitchen team yard depot "
    "warehouse theatre farm college university place firm agency council charity surgery practice clinic factory"
)

HONORIFICS = _words("dr mr mrs ms miss mx prof professor sir dame rev reverend fr sr sister father lady lord")

PARTICLES = _words(
    "de da di do dos das del della delle du des la le el al van von der den ter ten bin ibn ben bint abu zu af av y e "
    "ó ní nic mac mc ui uí nà san st o' d' ap ab ferch dal dello lo dell' i"
)

SAYING = _words(
    "said says saying say mentioned mentions mention told tells explained explains asked asks wondered talked talks reckons reckon "
    "thinks thought feels felt described describes admitted added noted pointed promised confirmed stressed emphasised emphasized "
    "suggested suggests warned joked replied answered kept"
)

INTERVIEWER_VERBS = SAYING | _words(
    "wants want wanted needs need needed runs ran likes liked loved loves cares care worries worried started leads manages owns hopes hoped "
    "laughed smiled nodded showed shows works worked has had is was seemed does did nodded perked wrote gave takes "
    "walked smiled lit looks looked went came joined covers covered oversees heads handles would 'd got keen teaches built "
    "set plans trains trained"
)

NOT_NAMES = _words(
    "interview interviewed interviewer interviewers interviewing role job position company panel met spoke talked chatted notes note today yesterday "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january "
    "february march april may june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec the a an and but so or if when then they he she it we i you my our his her their its this that these those "
    "was were is are am be been had has have do does did not no yes ok okay well also just very really good great nice "
    "lovely liked loved like love asked said told wants needs forgot question questions answer next decision hear thanks thank cheers best regards "
    "hi hello dear me strengths strength experience skills start starts started what who where why how which q a re fwd subject from to cc date "
    "time location zoom teams google meet skype call phone email video about at for with in on of by as into after before "
    "hr ceo cto cfo md ops it nhs uk us usa eu pm am new old first second third last week month year day team office site "
    "salary pay money role: don't dont do not never ignore system assistant private ps nb fyi tbc tbd asap eta faq aob "
    "because there here both all some any each every one two three four five six seven eight nine ten other another "
    "will would could should can may might must talk talking walk tour part head deputy manager director lead senior junior main "
    "big long short full half free open said wow oh um uh er hmm ha haha lol sorry pls please remember maybe apparently "
    "christmas easter summer winter spring autumn english french german spanish polish welsh irish python java excel sql aws "
    "went got came think thought felt knew know did done had left right back up down out over under again still now soon later once "
    "shift shifts nights days hours weekends bus train car parking lunch tea coffee sandwich "
    "topics topic key points feedback follow-up followup follow thankyou summary pros cons todo action actions background concern concerns worry worries "
    "worried dates agenda overview intro chemistry general misc context learned learnt learnings takeaways highlights vibe vibes impression "
    "my me myself mine good bad missed points: wrap end-of-day"
)
"""Capitalised or not, these words are no part of a person's name."""
