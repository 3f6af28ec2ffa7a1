package counterexamples.command;

import javax.xml.stream.XMLStreamReader;

/** Counterexample: XML outside iso20022. */
record XmlReading(XMLStreamReader reader) {}
