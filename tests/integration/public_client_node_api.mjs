// A poster that calls the node which has its job, with what the network's own kit signs for it.
// It is given the grid's addresses, the edge's port, and the real definition of a confidential job.
// It prints one JSON line for each thing that it did.
import http from "node:http";
import { createNosanaClient } from "@nosana/kit";
import { createKeyPairSignerFromBytes, generateKeyPairSigner } from "@solana/kit";
import WebSocket from "ws";

const [grid, port, definition, publicDefinition] = process.argv.slice(2).map((one) => JSON.parse(one));
const print = (value) => console.log(JSON.stringify(value));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const clientOf = (wallet) =>
  createNosanaClient(grid.network, {
    wallet,
    logLevel: "error",
    solana: { cluster: "localnet", rpcEndpoint: grid.rpc, wsEndpoint: grid.ws },
    ipfs: { api: grid.pin, gateway: grid.gateway, jwt: "practice" },
  });
const poster = clientOf(await createKeyPairSignerFromBytes(new Uint8Array(grid.poster_secret_key)));
const stranger = clientOf(await generateKeyPairSigner());

const cid = await poster.ipfs.pin(publicDefinition);
const listing = await poster.jobs.post({ market: grid.market, timeout: 600, ipfsHash: cid });
await poster.solana.buildSignAndSend(listing, { estimateComputeUnits: true });
const job = listing.accounts[0].address;
let node;
while (node === undefined) {
  await pause(300);
  node = (await poster.jobs.runs({ job }))[0]?.node;
}
print({ job, node });

const host = `${node}.localhost:${port}`;
const headerOf = (client) => client.authorization.generate(job, { includeTime: true });

const call = async (method, path, { client = poster, header, body } = {}) =>
  new Promise(async (resolve, reject) => {
    const headers = { Host: host, Authorization: header ?? (await headerOf(client)) };
    const request = http.request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode, text }));
    });
    request.on("error", reject);
    request.end(body);
  });
const until = async (status, ...what) => {
  for (;;) {
    const answer = await call(...what);
    if (answer.status === status) return answer.text;
    await pause(400);
  }
};

const path = `/job/${job}`;
print({ who: JSON.parse(await until(200, "GET", "/")) });
await until(400, "GET", `${path}/job-definition`);
const body = JSON.stringify(definition);
print({ stranger: (await call("POST", `${path}/job-definition`, { client: stranger, body })).status });
await until(200, "POST", `${path}/job-definition`, { body });

let ops = {};
while (!Object.values(ops).includes("running")) {
  await pause(300);
  ops = JSON.parse(await until(200, "GET", `${path}/ops`));
}
print({ ops, info: JSON.parse(await until(200, "GET", "/node/info")) });

const follow = async (client, wanted) => {
  const wish = { path: "/flog", header: await headerOf(client), body: { jobAddress: job } };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { headers: { Host: host } });
  socket.on("open", () => socket.send(JSON.stringify(wish)));
  return new Promise((resolve, reject) => {
    const lines = [];
    socket.on("message", (data) => {
      lines.push(JSON.parse(data).log);
      if (lines.length === wanted) {
        resolve({ lines });
        socket.close();
      }
    });
    socket.on("close", (code) => resolve({ code, lines }));
    socket.on("error", reject);
  });
};
print({ log: await follow(poster, 2), stranger: await follow(stranger, 2) });

const header = await headerOf(poster);
print({
  stranger: (await call("POST", `${path}/stop`, { client: stranger })).status,
  stopped: await call("POST", `${path}/stop`, { header }),
  again: (await call("POST", `${path}/stop`, { header })).status,
});
print({ result: JSON.parse(await until(200, "GET", `${path}/results`)) });
process.exit(0);
