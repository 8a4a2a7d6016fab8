// A poster built on the network's own kit, given nothing of ours but the grid's addresses.
// It prints one JSON line when its job is listed, and one when it has read the result.
import { createNosanaClient } from "@nosana/kit";
import { createKeyPairSignerFromBytes } from "@solana/kit";

const grid = JSON.parse(process.argv[2]);
const definition = JSON.parse(process.argv[3]);
const print = (value) =>
  console.log(JSON.stringify(value, (_, one) => (typeof one === "bigint" ? Number(one) : one)));

const wallet = await createKeyPairSignerFromBytes(new Uint8Array(grid.poster_secret_key));
const client = createNosanaClient(grid.network, {
  wallet,
  logLevel: "error",
  solana: { cluster: "localnet", rpcEndpoint: grid.rpc, wsEndpoint: grid.ws_used },
  ipfs: { api: grid.pin, gateway: grid.gateway, jwt: "practice" },
});

const [events, stop] = await client.jobs.monitor();
const seen = [];
const watching = (async () => {
  for await (const event of events) {
    seen.push(`${event.type}:${event.data.address}`);
    if (event.type === "job" && event.data.state === 2) return event.data;
  }
})();

const before = await client.nos.getBalance();
const markets = await client.jobs.markets();
const cid = await client.ipfs.pin(definition);
const instruction = await client.jobs.post({ market: grid.market, timeout: 600, ipfsHash: cid });
const signature = await client.solana.buildSignAndSend(instruction, { estimateComputeUnits: true });
const job = await client.jobs.get(instruction.accounts[0].address);
const market = await client.jobs.market(grid.market);
const all = await client.jobs.all({ market: grid.market });

print({
  job: job.address,
  signature,
  cid: job.ipfsJob,
  pinned: cid,
  state: job.state,
  project: job.project,
  price: job.price,
  queue: market.queue,
  markets: markets.length,
  jobs: all.map((one) => one.address),
  definition: await client.ipfs.retrieve(job.ipfsJob),
  sol: await client.solana.getBalance(),
  nos: before,
  holders: (await client.nos.getAllTokenHolders()).length,
});

const done = await watching;
stop();
print({
  state: done.state,
  node: done.node,
  seen,
  result: await client.ipfs.retrieve(done.ipfsResult),
  spent: before - (await client.nos.getBalance()),
});
process.exit(0);
