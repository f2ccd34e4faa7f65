/**
 * The words that the usual leaked passwords are made of. A password of twelve characters or more is one of them when nothing but digits,
 * signs or repetition was added. Loaded only when a password is judged.
 */
export const COMMON_PASSWORD_WORDS: ReadonlySet<string> = new Set(
  `password passwort passwords passphrase mypassword newpassword thepassword changeme changemenow letmein letmeinnow welcome welcomeback
  admin administrator adminadmin root rootroot user username login signin guest test testing tester testtest default secret mysecret
  qwerty qwertyuiop qwertyui qwert qwer qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qweqwe
  iloveyou iloveu ilovey ilovegod iloveme loveyou lovely loveme lover forever together sweetheart darling honey baby babygirl babyboy
  princess angel angels sunshine sunflower flower flowers butterfly rainbow diamond chocolate cookie cookies candy cupcake birthday happy
  happybirthday wedding sweetspot sweetspotdemo bakery cakes cake vanilla strawberry banana orange cherry pineapple mango
  dragon monkey tiger lion eagle falcon phoenix dolphin shadow ninja samurai master killer hunter ranger warrior legend hero
  superman batman spiderman ironman pokemon pikachu starwars harrypotter naruto minecraft fortnite football footballer soccer baseball
  basketball hockey cricket tennis liverpool arsenal chelsea barcelona realmadrid manchester manchesterunited juventus messi ronaldo
  michael michelle jessica jennifer ashley amanda daniel thomas robert charlie william jordan joshua matthew andrew anthony justin
  nicole elizabeth samantha alexander christian christopher patrick richard george maggie ginger pepper buster bailey cooper
  computer internet facebook google instagram whatsapp youtube twitter gmail microsoft windows apple iphone android samsung nokia
  summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mother father mummy daddy mommy family friend friends bestfriend brother sister jesus jesuschrist
  godisgood godislove blessed blessing faith hope heaven freedom whatever nothing something trustno trustnoone access
  money lucky number nirvana metallica slipknot blink music guitar piano hello helloworld hellohello goodbye
  india indian mumbai pune delhi kolhapur bangalore hyderabad chennai kolkata maharashtra bharat jaihind hindustan ganesh ganesha ganpati
  krishna radhakrishna shivaji jaishreeram shriram sairam omsairam omnamahshivaya hanuman lakshmi saibaba sachin tendulkar dhoni kohli
  priya pooja rahul rohit sharma kumar singh patil deepak sanjay anjali shivam aditya neha
  abc abcd abcde abcdef abcdefg abcdefgh abcxyz xyz aaa abcabc asd asdasd zaq zaqxsw xxx qaz wsx`.split(/\s+/),
);
