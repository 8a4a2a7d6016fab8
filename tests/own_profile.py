"""A profile for a practice grid, as somebody writes it who runs a grid with the same programs."""

from nosdesk.adapters.grids.profile import GridProfile, MarketEntry, PinPlace, ProgramKeys, RpcPlace
from nosdesk.domain.grid_rules import GridRules


def profile_of(connection, name="cellar", **rules):
    """Return the profile under which this practice grid is somebody's own."""
    ids = connection.programs
    return GridProfile(
        name=name,
        title=f"Grid in the {name}",
        rpcs=tuple(RpcPlace(each.rpc, each.ws) for each in connection.rpcs),
        genesis=connection.genesis,
        programs=ProgramKeys(ids.jobs, ids.staking, ids.rewards, ids.pools, connection.nos_mint),
        host_manager=connection.host_manager,
        gateways=(connection.gateway,),
        pins=tuple(PinPlace(each.url, each.kind) for each in connection.pins),
        edge=connection.edge,
        tunnel=connection.tunnel,
        market=connection.market,
        markets={key: MarketEntry(address) for key, address in connection.markets.items()},
        posters_at_home=True,
        rules=GridRules(**{"play_money": True, **rules}),
    )
