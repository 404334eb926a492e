-- Appends a version of the rules, unless another one has its number or one before it is missing.
-- returns [integer] 1 when it was appended, 0 when not: nothing was written
local versions_key = KEYS[1] -- list of JSON, version 1 first
local texts_key = KEYS[2] -- hash: digest -> text of a file
local hashes_key = KEYS[3] -- hash: hash of a version's texts -> number of the first such version
local number = tonumber(ARGV[1]) -- [integer]
local version = ARGV[2] -- [string: JSON]
local hash = ARGV[3] -- [string]
local first_text = 4 -- from here: digest, text, digest, text …

if redis.call('LLEN', versions_key) ~= number - 1 then
    return 0
end
for i = first_text, #ARGV, 2 do
    redis.call('HSETNX', texts_key, ARGV[i], ARGV[i + 1])
end
redis.call('HSETNX', hashes_key, hash, number)
redis.call('RPUSH', versions_key, version)
return 1
