package dev.paperlark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryInWordsTest {
    private static String say(ResourceBundle bundle, String text) {
        QueryResult.Parsed parsed = (QueryResult.Parsed) new QueryParser().parse(text);
        return new QueryInWords(bundle).say(parsed.query());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            diffusion                             ! papers with “diffusion”
            diffusion policy cat:cs.RO -survey    ! papers with “diffusion” and “policy”, in cs.RO, not “survey”
            cat:cs.RO -survey diffusion           ! papers with “diffusion”, in cs.RO, not “survey”
            "Large Language Models"               ! papers with “Large Language Models”
            LLMs OR agents                        ! papers with “LLMs” or “agents”
            (LLMs OR agents) safety               ! papers with “safety”, with “LLMs” or “agents”
            ti:robot -abs:legged                  ! papers with “robot” in the title, not “legged” in the abstract
            network*                              ! papers with a word that begins with “network”
            robot -network*                       ! papers with “robot”, not a word that begins with “network”
            au:"Kaiming He"                       ! papers by “Kaiming He”
            cat:cs -primary:cs.CV                 ! papers in cs, not with primary category cs.CV
            id:2511.10615v2                       ! papers with id 2511.10615
            robot has:code -has:tldr              ! papers with “robot”, with code, without a TL;DR
            (robot cat:cs.RO) OR au:Curie         ! papers (with “robot”, in cs.RO) or by “Curie”
            a ((b cat:cs.RO) OR au:Curie)         ! papers with “a”, ((with “b”, in cs.RO) or by “Curie”)
            robot -(survey OR review)             ! papers with “robot”, not (with “survey” or “review”)
            robot -(survey ti:(old OR au:Curie))  ! papers with “robot”, not (with “survey”, (with “old” in the title or by “Curie”))
            扩散模型 {0}                          ! papers with “扩散模型” and “{0}”
            """)
    void a_query_is_said_in_english(String text, String words) {
        assertThat(say(QueryParserTest.english(), text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            diffusion policy cat:cs.RO -survey    ! 含“diffusion”和“policy”，属于 cs.RO，不含“survey”的论文
            扩散模型 OR 强化学习                  ! 含“扩散模型”或“强化学习”的论文
            (LLMs OR agents) safety               ! 含“safety”，含“LLMs”或“agents”的论文
            ti:robot -abs:legged                  ! 标题含“robot”，摘要不含“legged”的论文
            network*                              ! 含以“network”开头的词的论文
            au:"Kaiming He" -au:Curie             ! 作者为“Kaiming He”，作者不是“Curie”的论文
            cat:cs -primary:cs.CV                 ! 属于 cs，主类别不是 cs.CV的论文
            id:2511.10615                         ! 编号为 2511.10615的论文
            robot has:code -has:tldr              ! 含“robot”，附有代码，没有 TL;DR的论文
            (robot cat:cs.RO) OR au:Curie         ! （含“robot”，属于 cs.RO）或作者为“Curie”的论文
            robot -(survey OR review)             ! 含“robot”，不符合（含“survey”或“review”）的论文
            """)
    void a_query_is_said_in_chinese(String text, String words) {
        assertThat(say(QueryParserTest.chinese(), text)).isEqualTo(words);
    }
}
