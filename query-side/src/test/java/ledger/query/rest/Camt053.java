package ledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A camt.053 message as its receiver reads it. Paths begin at the statement and name no namespace. */
final class Camt053 {

    private static final Path XSD =
            Path.of(System.getProperty("ledger.shared", "../../shared"), "iso20022", "xsd", "camt.053.001.08.xsd");

    /** The schema, read once. */
    private static final class Rules {

        private static final Schema SCHEMA = read();

        private static Schema read() {
            try {
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(XSD.toFile());
            } catch (SAXException e) {
                throw new AssertionError("no schema: " + XSD, e);
            }
        }
    }

    private final XPath paths = XPathFactory.newInstance().newXPath();
    private final Document document;

    private Camt053(Document document) {
        this.document = document;
    }

    static Camt053 read(String message) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Camt053(builder.parse(new InputSource(new StringReader(message))));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + message, e);
        }
    }

    /** Reads a message that must be valid; where there is no schema, the test ends here. */
    static Camt053 valid(String message) {
        assumeTrue(Files.exists(XSD), "no schema of camt.053 here");
        try {
            Rules.SCHEMA.newValidator().validate(new StreamSource(new StringReader(message)));
            return read(message);
        } catch (Exception e) {
            throw new AssertionError("not valid: " + message, e);
        }
    }

    String text(String path) {
        return texts(path).stream().findFirst().orElse("");
    }

    List<String> texts(String path) {
        String steps = path.replaceAll("([A-Za-z]+)(?=[/\\[]|$)", "*[local-name()='$1']");
        try {
            NodeList nodes =
                    (NodeList) paths.evaluate("/*/*/*[local-name()='Stmt']/" + steps, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }

    /** A balance of this type, with its sign. */
    BigDecimal balance(String type) {
        return signed("Bal").get(texts("Bal/Tp/CdOrPrtry/Cd").indexOf(type));
    }

    /** What the entries add up to. */
    BigDecimal sumOfEntries() {
        return signed("Ntry").stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<BigDecimal> signed(String element) {
        List<String> amounts = texts(element + "/Amt");
        List<String> directions = texts(element + "/CdtDbtInd");
        assertThat(directions).hasSameSizeAs(amounts).isSubsetOf("CRDT", "DBIT");
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> signed(new BigDecimal(amounts.get(i)), directions.get(i)))
                .toList();
    }

    private static BigDecimal signed(BigDecimal amount, String direction) {
        assertThat(amount.signum()).isNotNegative();
        return direction.equals("DBIT") ? amount.negate() : amount;
    }
}
