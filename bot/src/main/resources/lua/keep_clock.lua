-- Sets a clock that comes round by itself, unless it runs as it should.
-- returns [integer] 1 set; 0 left as it is: it runs, or it has run out and is about to fire
local clocks_key = KEYS[1] -- sorted set: "kind:subject" -> due, ms
local instances_key = KEYS[2] -- hash: "kind:subject" -> instance
local member = ARGV[1] -- [string] "kind:subject"
local instance = ARGV[2] -- [integer]
local due_ms = ARGV[3] -- [integer]
local now_ms = ARGV[4] -- [integer]

local running = redis.call('ZSCORE', clocks_key, member)
if running and (tonumber(running) <= tonumber(now_ms) or tonumber(running) == tonumber(due_ms)) then
    return 0
end
redis.call('ZADD', clocks_key, due_ms, member)
redis.call('HSET', instances_key, member, instance)
return 1
