-- Takes or keeps a lease, unless somebody else has it.
-- returns [integer] 1 when it is the owner's now, 0 when it is somebody else's
local lease_key = KEYS[1] -- string: the owner
local owner = ARGV[1] -- [string]
local life_ms = ARGV[2] -- [integer]

local holder = redis.call('GET', lease_key)
if holder and holder ~= owner then
    return 0
end
redis.call('SET', lease_key, owner, 'PX', life_ms)
return 1
