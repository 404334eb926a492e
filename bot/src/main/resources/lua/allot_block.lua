-- Finds the block of ticket numbers that a partition goes on with: the latest it was given, unless that is what it has used
-- up. Asking twice gives the same answer, so a crash between this and granting it wastes nothing.
-- returns [integer] the block: number n holds n * 100 + 1 to n * 100 + 100
local blocks_key = KEYS[1] -- hash: block -> partition
local latest_key = KEYS[2] -- hash: partition -> its latest block; field next: the first block nobody has
local partition = ARGV[1] -- [integer]
local used_up = ARGV[2] -- [integer] the block that the partition has used up, -1 when it never had one
local first_block = ARGV[3] -- [integer]

local latest = redis.call('HGET', latest_key, partition)
if latest and latest ~= used_up then
    return tonumber(latest)
end
redis.call('HSETNX', latest_key, 'next', first_block)
local block = redis.call('HINCRBY', latest_key, 'next', 1) - 1
redis.call('HSET', latest_key, partition, block)
redis.call('HSET', blocks_key, block, partition)
return block
