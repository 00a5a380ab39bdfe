"""What the races of `bench.races` prepare, do and ask. Each race is a function of the world that
returns one of the round's number, which returns the acts and the verdict on their ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from footplate.invitations.actions.accept_invitation import accept_invitation
from footplate.invitations.models import Invitation
from footplate.invitations.policies import find_by_token
from footplate.invitations.tests.programs import invite, published_program, token_of
from footplate.kernel import clock
from footplate.kernel.caller import Caller
from footplate.programs.actions.change_content import change_content
from footplate.programs.actions.publish_program import publish_program
from footplate.programs.models import ProgramEdition
from footplate.teams.actions.invite_member import invite_member
from footplate.teams.actions.join_team import join_team
from footplate.teams.actions.remove_member import remove_member
from footplate.teams.models import Membership
from footplate.teams.tests.invited import token_of as member_token_of
from footplate.testing.cast import make_person
from footplate.testing.world.company import caller_of

Verdict = Callable[[list[str]], str]
Round = Callable[[int], tuple[list[Callable[[], object]], Verdict]]


def give_both_admin(world: Any) -> None:
    """Olga and Max are active admins of Northwind, and nobody else is."""
    people = [world.cast.olga.id, world.cast.max.id]
    rows = Membership.objects.filter(team=world.cast.northwind, user_id__in=people)
    rows.update(state="active", roles=["admin"], removed_at=None)


def admins_of(world: Any) -> int:
    """Return how many active admins Northwind has."""
    return Membership.objects.filter(
        team=world.cast.northwind, state="active", roles__contains=["admin"]
    ).count()


def remover(world: Any, actor_id: UUID, other_id: UUID) -> Callable[[], object]:
    """Return the act of removing the other person from Northwind."""
    by_id = {user.id: user for user in (world.cast.olga, world.cast.max)}
    actor = caller_of(by_id[actor_id])
    other = Membership.objects.get(team=world.cast.northwind, user_id=other_id).id
    return lambda: remove_member(membership_id=other, actor=actor, now=clock.now())


def last_admin(world: Any) -> Round:
    """Two admins remove each other: one is left."""
    olga, max_ = world.cast.olga.id, world.cast.max.id
    acts = [remover(world, olga, max_), remover(world, max_, olga)]

    def prepare(number: int) -> tuple[list[Callable[[], object]], Verdict]:
        give_both_admin(world)

        def verdict(ends: list[str]) -> str:
            assert ends.count("done") == 1, ends
            assert admins_of(world) == 1, ends
            return " + ".join(sorted(ends))

        return acts, verdict

    return prepare


def _strangers(count: int) -> list[Caller]:
    return [
        caller_of(make_person(f"racer{number}-{clock.now().timestamp()}@example.org", f"R{number}"))
        for number in range(count)
    ]


def team_link(world: Any) -> Round:
    """Two people use one link to the team: one of them is its member."""
    give_both_admin(world)
    olga = caller_of(world.cast.olga)

    def prepare(number: int) -> tuple[list[Callable[[], object]], Verdict]:
        people = _strangers(2)
        offered, _ = invite_member(
            slug=world.cast.northwind.slug,
            email=f"guest{number}@example.net",
            roles=["learner"],
            actor=olga,
            now=clock.now(),
        )
        token = member_token_of(offered.id)

        def joining(person: Caller) -> Callable[[], object]:
            return lambda: join_team(token=token, actor=person, other_address=True, now=clock.now())

        def verdict(ends: list[str]) -> str:
            ids = [person.user_id for person in people]
            joined = Membership.objects.filter(user_id__in=ids, state="active")
            assert (sorted(ends), joined.count()) == (["done", "link_used"], 1), ends
            return " + ".join(sorted(ends))

        return [joining(person) for person in people], verdict

    return prepare


def _accepting(token: str, person: Caller) -> Callable[[], object]:
    def act() -> object:
        offer = find_by_token(token=token)
        return accept_invitation(offer=offer, actor=person, other_address=True, now=clock.now())

    return act


def training_link(world: Any) -> Round:
    """Two people accept by one link: one has the training."""
    give_both_admin(world)
    program = published_program(world.cast.northwind)

    def prepare(number: int) -> tuple[list[Callable[[], object]], Verdict]:
        people = _strangers(2)
        offer = invite(program, f"guest{number}@example.com", inviter=world.cast.max)
        token = token_of(offer.id)

        def verdict(ends: list[str]) -> str:
            found = Invitation.objects.get(pk=offer.pk)
            assert sorted(ends) == ["done", "link_used"], ends
            assert found.status == "accepted"
            assert found.invitee_id == people[ends.index("done")].user_id
            return " + ".join(sorted(ends))

        return [_accepting(token, person) for person in people], verdict

    return prepare


def two_links(world: Any) -> Round:
    """One person accepts by two links to one program: they have it once."""
    give_both_admin(world)

    def prepare(number: int) -> tuple[list[Callable[[], object]], Verdict]:
        [person] = _strangers(1)
        program = published_program(world.cast.northwind)
        offers = [
            invite(program, f"{place}{number}@example.com", inviter=world.cast.max)
            for place in "ab"
        ]

        def verdict(ends: list[str]) -> str:
            held = Invitation.objects.filter(program=program, invitee_id=person.user_id)
            assert (ends.count("done"), held.count()) == (1, 1), ends
            return " + ".join(sorted(ends))

        return [_accepting(token_of(offer.id), person) for offer in offers], verdict

    return prepare


def publish(world: Any) -> Round:
    """Two authors publish one draft: there is one edition more."""
    program, content = world.northwind.program, world.northwind.contents["text"]

    def prepare(number: int) -> tuple[list[Callable[[], object]], Verdict]:
        change_content(
            program_id=program.id,
            content_id=content.id,
            changes={"body": {"markdown": f"Look up, time {number}."}},
            expected_version=None,
            now=clock.now(),
        )
        before = ProgramEdition.objects.filter(program=program).count()

        def publishing(author: Any) -> Callable[[], object]:
            return lambda: publish_program(
                program_id=program.id, actor_id=author.id, now=clock.now()
            )

        def verdict(ends: list[str]) -> str:
            after = ProgramEdition.objects.filter(program=program).count()
            assert (ends.count("done"), after - before) == (1, 1), ends
            return " + ".join(sorted(ends))

        return [publishing(world.cast.ada), publishing(world.cast.olga)], verdict

    return prepare


RACES: dict[str, Callable[[Any], Round]] = {
    "last admin": last_admin,
    "one team link, two people": team_link,
    "one training link, two people": training_link,
    "one person, two links": two_links,
    "publish, two authors": publish,
}
