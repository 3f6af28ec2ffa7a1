package ledger.application.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Where deliveries may go. An address is checked when it has been looked up, and the connection is made to the very
 * address that was checked, so a name that means something else a moment later leads nowhere else.
 */
final class Targets implements DnsResolver {

    private static final int LONGEST = 2_000;

    /** The networks of IPv4 that are nobody's on the internet (RFC 6890 and its successors). */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Network::of)
            .toList();

    /** Of IPv6 only this is the internet, but for what lies in it and is not, or leads back to IPv4. */
    private static final Network PUBLIC_V6 = Network.of("2000::/3");

    private static final List<Network> NOT_PUBLIC_V6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::of)
            .toList();

    private final boolean http;
    private final boolean everywhere;

    /**
     * The rules of this ledger.
     *
     * @param http whether http will do
     * @param everywhere whether private addresses will do
     */
    Targets(boolean http, boolean everywhere) {
        this.http = http;
        this.everywhere = everywhere;
    }

    /** The target of a webhook, of what can be known before its name is looked up. */
    URI checked(String url) {
        URI target = URI.create(url);
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        if (url.length() > LONGEST || !(scheme.equals("https") || (http && scheme.equals("http")))) {
            throw new IllegalArgumentException((http ? "http or " : "") + "https, at most " + LONGEST + " characters");
        }
        String host = target.getHost();
        if (host == null || target.getRawUserInfo() != null || target.getRawFragment() != null) {
            throw new IllegalArgumentException("a host, and neither a user nor a fragment");
        }
        if (target.getPort() == 0 || target.getPort() > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535");
        }
        if (host.startsWith("[") || host.matches("[0-9.]+|0[xX].*")) {
            checkAddress(host);
        }
        return target;
    }

    private void checkAddress(String literal) {
        try {
            InetAddress[] unused = resolve(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address that is delivered to", e);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!everywhere && !isPublic(address)) {
                throw new UnknownHostException("the target's address is not public");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC.stream().noneMatch(network -> network.contains(address))
                : PUBLIC_V6.contains(address) && NOT_PUBLIC_V6.stream().noneMatch(network -> network.contains(address));
    }
}
