package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.Vault;
import cn.huiyin.bot.flow.VaultContract;

class MemoryVaultTest implements VaultContract {
    private final MemoryVault vault = new MemoryVault();

    @Override
    public Vault vault() {
        return vault;
    }

    @Override
    public String offer(String name, byte[] bytes) {
        String url = "https://img.example.org/" + name;
        vault.offer(url, bytes);
        return url;
    }

    @Override
    public String nothingThere() {
        return "https://img.example.org/none.gif";
    }
}
