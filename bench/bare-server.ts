import { createServer } from "node:http"
import pg from "pg"

/** The limit that our server is held against: node:http, pg with a pool, JSON.stringify, and nothing else. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const CONSTANT = { result: { data: { ok: true } } }

createServer(async (request, response) => {
  response.setHeader("content-type", "application/json")
  if (request.url === "/constant") return response.end(JSON.stringify(CONSTANT))
  const { rows } = await pool.query({ name: "list", text: "select * from ordinarthur_os.todos where deleted_at is null order by id desc limit 50" })
  response.end(JSON.stringify({ result: { data: { items: rows } } }))
}).listen(Number(process.env.PORT), "127.0.0.1")
