// A poster and a node as older software writes them: Anchor programs loaded from chain, web3.js.
// Given nothing of ours but the grid's addresses; prints one JSON line at the end.
import anchor from "@coral-xyz/anchor";
import * as token from "@solana/spl-token";
import web3 from "@solana/web3.js";

const { Connection, Keypair, PublicKey, SystemProgram, ComputeBudgetProgram, SYSVAR_RENT_PUBKEY } = web3;
const grid = JSON.parse(process.argv[2]);
const key = (text) => new PublicKey(text);
const connection = new Connection(grid.rpc, "confirmed");
const mint = key(grid.nos_mint);
const market = key(grid.market);

async function load(address, signer) {
  const provider = new anchor.AnchorProvider(connection, new anchor.Wallet(signer), { commitment: "confirmed" });
  const program = await anchor.Program.at(key(address), provider);
  return program;
}
const find = (program, ...seeds) => PublicKey.findProgramAddressSync(seeds, key(program))[0];
const price = [ComputeBudgetProgram.setComputeUnitPrice({ microLamports: 100000 })];
const digest = (fill) => new Array(32).fill(fill);

const node = Keypair.generate();
const airdrop = await connection.requestAirdrop(node.publicKey, 1e9);
await connection.confirmTransaction({ signature: airdrop, ...(await connection.getLatestBlockhash()) });
const nodeTokens = await token.createAssociatedTokenAccount(connection, node, mint, node.publicKey);

const staking = await load(grid.programs.staking, node);
const stake = find(grid.programs.staking, Buffer.from("stake"), mint.toBuffer(), node.publicKey.toBuffer());
await staking.methods
  .stake(new anchor.BN(0), new anchor.BN(14 * 86400))
  .accounts({
    mint,
    user: nodeTokens,
    vault: find(grid.programs.staking, Buffer.from("vault"), mint.toBuffer(), node.publicKey.toBuffer()),
    stake,
    authority: node.publicKey,
    systemProgram: SystemProgram.programId,
    tokenProgram: token.TOKEN_PROGRAM_ID,
    rent: SYSVAR_RENT_PUBKEY,
  })
  .preInstructions(price)
  .rpc();

const jobs = await load(grid.programs.jobs, node);
const idleRun = Keypair.generate();
await jobs.methods
  .work()
  .accounts({
    run: idleRun.publicKey,
    market,
    payer: node.publicKey,
    stake,
    nft: nodeTokens,
    metadata: SystemProgram.programId,
    authority: node.publicKey,
    systemProgram: SystemProgram.programId,
  })
  .preInstructions(price)
  .signers([idleRun])
  .rpc();
const queued = (await jobs.account.marketAccount.fetch(market)).queue.map(String);

const runs = [];
const listening = connection.onProgramAccountChange(
  key(grid.programs.jobs),
  (change) => runs.push(change.accountId.toBase58()),
  "confirmed",
  [
    { memcmp: { offset: 0, bytes: anchor.utils.bytes.bs58.encode(anchor.BorshAccountsCoder.accountDiscriminator("RunAccount")) } },
    { memcmp: { offset: 40, bytes: node.publicKey.toBase58() } },
  ],
);

const poster = Keypair.fromSecretKey(new Uint8Array(grid.poster_secret_key));
const posting = await load(grid.programs.jobs, poster);
const posterTokens = token.getAssociatedTokenAddressSync(mint, poster.publicKey);
const [job, run] = [Keypair.generate(), Keypair.generate()];
const vault = find(grid.programs.jobs, market.toBuffer(), mint.toBuffer());
await posting.methods
  .list(digest(1), new anchor.BN(600))
  .accounts({
    job: job.publicKey,
    market,
    run: run.publicKey,
    user: posterTokens,
    vault,
    payer: poster.publicKey,
    rewardsReflection: find(grid.programs.rewards, Buffer.from("reflection")),
    rewardsVault: find(grid.programs.rewards, mint.toBuffer()),
    authority: poster.publicKey,
    rewardsProgram: key(grid.programs.rewards),
    tokenProgram: token.TOKEN_PROGRAM_ID,
    systemProgram: SystemProgram.programId,
  })
  .preInstructions(price)
  .signers([job, run])
  .rpc();

const mine = await jobs.account.runAccount.all([{ memcmp: { offset: 40, bytes: node.publicKey.toBase58() } }]);
while (runs.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));

const changed = new Promise((resolve) => connection.onAccountChange(job.publicKey, resolve, "confirmed"));
await new Promise((resolve) => setTimeout(resolve, 1500));
let refused = "";
try {
  await finish(digest(0));
} catch (error) {
  refused = error.error?.errorCode?.code ?? String(error);
}
const signature = await finish(digest(2));
const after = await changed;
const finished = jobs.coder.accounts.decode("JobAccount", after.data);
const receipt = await connection.getParsedTransaction(signature, { commitment: "confirmed", maxSupportedTransactionVersion: 0 });
const balance = await connection.getTokenAccountBalance(nodeTokens);
await connection.removeProgramAccountChangeListener(listening);

async function finish(result) {
  return jobs.methods
    .finish(result)
    .accounts({
      job: job.publicKey,
      run: run.publicKey,
      market,
      vault,
      deposit: posterTokens,
      user: nodeTokens,
      payerRun: poster.publicKey,
      payerJob: poster.publicKey,
      authority: node.publicKey,
      tokenProgram: token.TOKEN_PROGRAM_ID,
    })
    .preInstructions(price)
    .rpc();
}

console.log(
  JSON.stringify({
    node: node.publicKey.toBase58(),
    queued,
    runs,
    mine: mine.map((one) => one.publicKey.toBase58()),
    run: run.publicKey.toBase58(),
    state: finished.state,
    seconds: finished.timeEnd.sub(finished.timeStart).toNumber(),
    paid: Number(balance.value.amount),
    refused,
    post: receipt.meta.postTokenBalances.map((one) => one.uiTokenAmount.amount),
    history: (await connection.getSignaturesForAddress(node.publicKey)).length,
    accounts: (await connection.getParsedTokenAccountsByOwner(node.publicKey, { mint })).value.length,
  }),
);
process.exit(0);
