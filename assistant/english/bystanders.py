"""Words for people of whom notes tell and who are not in the room: patients, customers, somebody's mother."""

from __future__ import annotations

BYSTANDERS = (
    "lady man woman boy girl patient resident child kid customer guest client guy bloke fella gentleman mum mother dad father "
    "parent pupil student driver tenant caller passenger baby toddler teenager granny grandmother farmer nurse cook apprentice "
    "trainee visitor member family person"
).split()
"""In the singular."""

GROUPS_OF_BYSTANDERS = frozenset(
    "people kids children babies toddlers boys girls pupils students learners teenagers youngsters residents patients clients customers guests "
    "visitors families parents mums dads drivers tenants members volunteers users passengers trainees apprentices juniors starters farmers "
    "buyers sellers tourists players readers suppliers contractors subcontractors subbies agents men women ladies neighbours owners shoppers "
    "regulars couples brides callers claimants donors riders cyclists fishermen growers operators engineers nurses carers teachers cooks chefs "
    "porters pickers packers loaders lads guys folk locals elders veterans prisoners refugees graduates interns temps agencies couriers "
    "dogs cats cows horses sheep hens bees".split()
)
"""In the plural, with the animals that "they" may mean as well."""
