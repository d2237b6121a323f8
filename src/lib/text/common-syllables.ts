/**
 * Syllables with a mark that Vietnamese writing is made of, by how often they are met: in the interfaces
 * of free programs, in the names of communes and in the words of this project. The tone of open oa, oe
 * and uy stands on the second vowel here.
 */
const OFTEN =
	'ảnh ánh áp âm bàn bản bạn bảng bảo báo bắc bằng bắt bất bật bên bị biên biến biết biệt biểu ' +
	'bình bỏ bổ bộ bởi bù buộc cả các cách cài cái cảnh cáo cẩm cần cấp cập câu cầu cấu cây chạy ' +
	'chấm chấp châu chép chế chỉ chiều chiếu chỉnh chính chọn chủ chú chuẩn chúng chuỗi chuyển ' +
	'chữ chưa chứa chức chương có còn công cộng cột cơ cờ cỡ cũ cú cụ của cục cùng cũng cuối cuộn ' +
	'cửa dài dạng dân dẫn dấu dịch diện dõi dòng dùng dụng dữ dừng dưới dương đa đã đại đang đánh ' +
	'đảo đặc đắk đăng đặt đầu đây đầy đè đề để đếm đệm đến đi đĩa địa đích điểm điền điện điệp ' +
	'điều định đó đoạn đọc đóng đồ độ đổi đối đông đồng động đột đợi đơn đủ đun đúng đưa đức đừng ' +
	'được đường gạch gặp gì giá giải giây giống giờ giới giúp giữ giữa gói gọi gốc gỡ gửi hà hài ' +
	'hải hàm hạn hàng hạng hành hãy hậu hệ hết hiển hiện hiệp hiểu hiệu hình hoà hoá hoàn hoạt ' +
	'hoặc hỏng hồ hỗ hộ hồi hội hồng hộp hơn hợp huỷ huyện hưng hương hướng hữu kê kế kết khả ' +
	'khác khánh khẩu khiển khoá khoảng khỏi khối không khởi khớp khúc kích kiểm kiếm kiến kiện ' +
	'kiểu kỳ ký là lạc lại làm lặp lâm lần lập lấy lề lệ lên lệnh liên liệt liệu loại lòng lộc ' +
	'lỗi lời lợi lớn lục luồng lương lượng lượt lưu lý mà mã màu máy mặc mật mẫu mềm miền miếng ' +
	'mọi mô mỗi một mở mới mục mũi muốn mức mường mỹ nào này năm nằm năng nén nên nền nếu ngày ' +
	'ngăn ngắn nghĩa ngoài ngọc ngôn nguồn nguyên ngữ ngược người nhãn nhánh nhân nhận nhập nhất ' +
	'nhật nhiều nhỏ nhóm nhớ như nhưng những nó nối nội nút nước ô ở phải phạm pháp phát phân ' +
	'phần phép phiên phiếu phím phổ phông phú phụ phúc phục phước phương phường quả quá quản ' +
	'quảng quân quốc quý quyền quyết riêng rõ rồi rỗng rộng sách sẵn sắp sẽ sổ số sơ sở sơn sử sự ' +
	'sửa tả tác tài tải tại tạm tạo tắc tăng tắt tân tập tất tây tên tệp thái tháng thành thạnh ' +
	'thắng thấy thẻ thể thế thêm thì thị thích thiết thiếu thịnh thọ thoại thoát thông thống thời ' +
	'thuận thúc thuộc thuỷ thư thử thứ thức thực thước thường thượng tích tiên tiền tiến tiếng ' +
	'tiếp tiết tiêu tìm tín tính toàn toán tô tổ tố tối tồn tổng tới trà trả trái trạng trấn trên ' +
	'trí trị trích trình trỏ trộn trống trợ trúc trừ trực trước trường tục tuỳ tuyến từ tử tự ' +
	'tương tượng tỷ uỷ ứng và vá vào văn vân vẫn vận vẽ về vì vị việc viên viện viết việt vĩnh vỏ ' +
	'với vụ vùng xã xạ xác xếp xoá xuân xuất xử ý yên yêu';
const NOW_AND_THEN =
	'ả á ác ái án ảo ân ẩn ấn âu bà bá bạc bạch bài bãi bại bát bàu băm băng bậc bấm bẫy bê bề bệ ' +
	'bến bì bỉ bí bíp bít bó bóng bô bồ bố bội bốn bông bớt bước cà cá cải cảm cán cạn càng cạnh ' +
	'cát cắm căn cặp cắt cầm cấm cân cận cất chà chải chạm chánh chắc chăm chẵn chắn chặn chẳng ' +
	'chậm chân chất chèn chéo chết chí chiến chiềng chịu chỗ chối chồng chờ chợ chuột chuyên chư ' +
	'chứ chữa chứng cô cổ cố cốc cổng cốt cợ cụm cuộc cư cử cứ cứng cương cường cửu dàn dán dáng ' +
	'dành dãy dần dầu dây dẹp dị diên diễn dính dò dọc dọn dù dụ dục dũng duyệt dự dựa dựng dứt ' +
	'đà đạ đài đak đảm đan đảng đáng đào đạo đáp đạt đáy đắc đăk đằng đậm đất đâu đẩy đe đệ đều ' +
	'điển đinh đình đỉnh đo đỏ đoa đoàn đoán đô đổ độc đôi đôn đồn đống đu đua đục đuôi đứng ' +
	'đương ép ê gán gắn gần gấp gây ghép giả giảm giản giãn gián giàng giáo giáp giấy giết gò gõ ' +
	'góc gọn gô gồm gộp gợi hạ hàn hạnh hảo hạt hằng hiểm hiền hiếu họ hoạ hoạch hoài hoãn hoán ' +
	'hoàng hoằng học hỏi hô huấn huế hùng hưởng ích ít kạn kẽ kèm kéo kép kể kênh kêu khách khảo ' +
	'khắc khéo khê khiếu khoản khợ khương kiên kông krông kỷ lạ lãng láng lạng lãnh lào lão lạp ' +
	'lát lắk lăng lẫn lấp lâu lẻ lẽ lê lễ lí lịch liêm liễu lĩnh lọc lõi lô lỗ lộ lồng lờ lớp lũ ' +
	'luận luật lúc lùi lũng luôn luông luỹ lư lựa lực lửng lược lưới mạc mạch màn mảng máng mạng ' +
	'mảnh mặt mất mâu mẩu mậu mẹ mẹo mê mình móc mộc môi môn mông mơ múi mực mười nà nạ nại nạp ' +
	'nậm nâng nê ngãi ngành ngắt ngầm ngẫu nghệ nghị nghiêm nghiệp nghìn ngoại ngoặc ngô ngôi ngờ ' +
	'ngũ ngụ nguyễn ngừng nhà nhạc nhạt nhảy nháy nhạy nhắc nhắn nhắp nhấn nhẹ nhĩ nhị nhiệm ' +
	'nhiên nhiêu nhơn nhuận nhúng nói nô nổi nông nộp nơi núi nửa nữa ổ ống ơ pê phản phận phẩy ' +
	'phí phía phìn phòng phỏng phóng phố phối phợ phù phủ phùng phụng phút phức phượng quán quần ' +
	'quận quét quế quên quí quới quỳnh rã rác ràng rãnh rằng rập rất rẽ rệt rô rốc rơ rời rút ' +
	'sạch sản sàng sáng sánh sát sắc sâu sẻ séc sê sĩ siêu soạn sô sông sớm suối suốt sức sỹ tà ' +
	'tách tái tạp tâm tần tẩy tế thả thạch thàng thảo tháo tháp thăm thăng thẳng thẩm thậm thân ' +
	'thận thấp thập thất thật thiên thiện thiểu thiệu thô thổ thôi thôn thới thủ thụ thuần thuẫn ' +
	'thuật thùng thụt thuỵ thừa thưởng tịch tiếc tiện tiểu tình tỉnh tĩnh tịnh tóm tốc tôi tốt tơ ' +
	'tờ trách trạch trạm tràn tràng tránh trào tráo trặc trắng trần trễ trệch trì triển triều ' +
	'triệu trò tròn trọng trôi trở trục trùng truyền trữ trưng trưởng trượt tú tuần tùng tuyên ' +
	'tuyệt tư tứ tựa tức từng tước tường úc uyên ư ước ưu vác vài vạn vấn vật vậy vẻ véc vệ vết ' +
	'vĩ ví viền võ vòng vô vũ vũng vừa vực vương vượt xá xảy xây xéc xét xê xích xiên xô xối xợ ' +
	'xuống xuyên xương yếu';
const SELDOM =
	'à adơk ải ảng áng anông áo át atiêng avương ăn ăng ẳng ấm ấp ấy bạ bác bách bái bám bán bàng ' +
	'báng bành bánh bão bạt bày bảy báy bă băh bẩm bần bẩn bận bầu bẩu bây bè bé béc bể bế bếch ' +
	'bền bhalêê bhăng bhốk bích biền biển biện biều bỉm bỉnh bính blà blô blứ bọc boòng bộc bôi ' +
	'bồi bối bôm bôn bồn bổn bồng bốt bột bơ bờ bợ broăi bú bục bùi búk bủng búng buổi buồm buôn ' +
	'bút bưng bưởi bưu bửu cạ càn cản cảng cành cáp cày cáy căm cằm cắn căng cẩn cấn cậy chạc ' +
	'chàm chàng cháng chào cháu chày chảy cháy chăn chặt chẩn chấn chầy chè chẽ chéng chèo chê ' +
	'chênh chếu chì chìa chiêm chiếm chiên chiêng chiêu chiểu chiệu choáh chọng choóng chồ chống ' +
	'chơ chơn chớp chrôh chũ chùa chúc chùm chuối chụp chử chừng cò cỏ cọ cọn cọt cỗ côi cội côn ' +
	'cồn cống cộp cơi cù củ cúc củi củng cuốc cuổi cuông cuôr cụt cừ cự cực cứu cựu dạ dải dào ' +
	'dăh dăm dăng dầm dẩn dề dễ dế dêê dền dêr dĩ diêm diệm diệt diêu diệu dìn dình dĩnh díu ' +
	'djrăng dliê doãn dõng dồm dơ dở dơi dời dơk dơn dơng drắk drăm drăng drênh dróh drót drô ' +
	'drông drơng duệ duyên dư dừa dực dược dưỡng dữu đá đạc đãi đakrông đal đam đàm đám đạm ' +
	'đambri đàn đản đán đạn đanh đảnh đao đạp đar đắn đẳng đặng đắp đắt đầm đập đẩu đậu đéc đen ' +
	'đèo đẹp đét đê đế đị địch điềm điếm điên điêu điệu đin đing đính đir đít đliê đoài đoan đòi ' +
	'đon đón đoọc đỗ đốc đồi đội đổng đốp đơ đỡ đợ đờn đớt đợt đrắk đú đúc đùng đúp đứa đưng đước ' +
	'é eachà éc ét êbur êê êng êwi gài gành gào gáo gạo gằn gắng ghé ghềnh già giã giác giám ' +
	'giảng giát giằng giê giêng giếng giói giôn giồng giơ giục giuộc gòi gòn gót gổ gôi gơ gợ gởi ' +
	'grăng guôi gư há hạc hãn hán hãng háng hào hạp hát hàu hắc hặc hăn hân hầu hẩu hbông hẻ hẹ ' +
	'hẻm hẹn hẻo hẹt hệt hịch hiên hiến hlốp hlơ hoả hoành hóc hoè hòn hổ hố hộc hối hôm hôn hồn ' +
	'hỗn hông hơ hở hới hợi hớn hrú huân húc huê huề huệ huồi huổi huống huyền huỳnh hư hừa hứa ' +
	'hưu hựu hỳ hỷ ì ĩ í iêng jlơi jơ jút kà kần kbô kdăm kè kẻ kém kề khá khải khái khám kháng ' +
	'khăl khăn khẳng khắt khấc khâm khẩn khâu khấu khế khích khiêm khiêng khít khó khoà khoài ' +
	'khoái khoán khoát khoè khoẻ khoé khô khôi khổng khơ khơng khủa khuất khuê khuôn khuông ' +
	'khuyên khuyến khư khừa khươl kí kiệm kiền kiển kiểng kiết kiệt kiêu kiều kiệu kính klông ' +
	'kmăl kmút knốp knớ knuếc kót kô kôi kôn kơ kơi krái krêl krêy kriêng kroá kuăng kuêh kỹ kỵ ' +
	'lả lá lách lạch laêê lài lái lãm lản lán lạn làng lành lạnh lạt lắc lặc lắng lặng lắp lặt ' +
	'lầm lân lận lật lầu lây lậy lé lẹ lèng lèo lế lếch lệch lếnh lếu lìa liền liễn liêng liệp ' +
	'liêu lìn lình lìu lò loà lói lóng loỏng lót lồ lôi lối lôm lôn lộn lông lống lộng lốp lơ lở ' +
	'lơi lơng lù luân lúi lũm lùng lủng luốc luống lúp luyện lữ lừa lức lựm lưỡng lừu lựu lỳ lỵ ' +
	'mả má mạ mác mađaguôi mãi mái mại mãn mán mạn mạnh mão mạo mát mạy mắc măih mằn măng mâm mầm ' +
	'mân mần mận mập mầu mây mèo mễ mế mệnh mĩ mí miầu mịch miễn miến miện miêu miếu mìn mít mláh ' +
	'mnông mò mỏ mòn móng mọt mồ mỗ mố mộ mốc mối môl mộng mốt mờ mỡ mrơn mù mũ mú mùa múa mùn ' +
	'muổi muôn muộn muông mút mứn mươn mượn mương mỳ mỵ ná nài nàn nàng nánh nảy nắm nặm nẵng ' +
	'nặng nắp nâm nẫm nấm nật nậu né nèn nếnh nếp ngà ngã ngạc ngài ngải ngại ngàm ngàn ngạn ngảo ' +
	'ngắm ngâm ngân ngần ngâu ngây nghé nghèn nghèo nghê nghì nghỉ nghiệm nghiên nghiêng nghịu ' +
	'ngò ngọ ngòi ngọk ngổ ngối ngột ngủ nguơn nguyệt ngư ngự ngưng ngươn ngưỡng nhã nhàn nhạn ' +
	'nhạo nhâm nhầm nhẫn nhấp nhè nhé nhì nhịp nhìu nhọn nhoóng nhôm nhôn nhờ nhuế nhuệ nhùn ' +
	'nhùng nhừ nhữ nhượng nhứt nhựt niêm niệm niên nít nóc nọc nòi nọi noọng nỗ nộn nốt nơ nớ nợ ' +
	'nới nú núa nuê nùng nuôl nuông nữ nưa ó oà oả oá oạ óc ồ ỗ ối ôm ôn ổn ông ơm ơn ơt ớt pà pả ' +
	'pá pác pài pải pán pàng pắc păh păl păm pằn păng pấc pẩu pék pếch pết phà phả phá phạ phác ' +
	'phài phái phán phạn phàng pháo phặc phăng phẳng phặng phẩm phấn phật phê phì phích phiền ' +
	'phiến phiêng phiệt phình phít phó phóc phòn phô phồn phổng phơi phời pì piơr plô plông pnôn ' +
	'pó pô pồ pố pốk pồn pơ pờ pợ pơnan pơng pơơ pró prông pù pú púch púk púng pưh quách quài ' +
	'quàng quáng quát quạt quẩn quất quê quơn quỳ quỹ qúy qưới rạc rạch rài rải rái ráng rạng rắc ' +
	'răng râu rẫy rcăm ré réo rê rế rì rí rịa riềng roá roàng ròn rồ rối rốk rông rồng rờ rơn ' +
	'rơng rsươm rtô ruồng ruộng rụt rửa rừng rước rvê sà sả sá sài sại sàn sán sảng sành sào sảo ' +
	'são sáo sáp sáu sáy sắk săm sặp sặt sầm sập sậy sè sì sịa siên sìn sín sính síp sỏ só sóc ' +
	'sỏi sóng sót sống sốp sôr sơmei sró srônh sủ suất suê sùng sủng súp sư sưu tá tạ tàm tám tản ' +
	'tảng tạng tánh tào tảo táo tát tàu tăm tắm tằng tầm tẩn tấn tận tầng tấu tè tẻh tê tề tệ ' +
	'tênh thác thạc thài thải thám thản thán thảnh thánh thào thắc thẳm thần thẩn thầu thầy thèn ' +
	'thê thí thiêm thiền thiềng thiếp thiêu thín thíp thít thò thoả thố thôm thốt thơ thợ thơm ' +
	'thớt thuấn thục thuế thuốc thuột thụp thuỳ thuý thự thưa thứa thương tìa tiêm tiềm tiệm ' +
	'tiêng tíh típ tó tọ toà toả toại toản tóc tóh tòng tộc tôm tôn tốn tông tống tôr tở tợ tơi ' +
	'trác trải trãi trại tràm trán trảng tráng trành trạo trắc trăm trăng trâm trầm trân trận ' +
	'trấp trâu trầu trĩ tría triết triệt trịnh trìu trọn trôk trôm trông trồng trơ trời trơn trù ' +
	'trú trụ truông trừng trương tù tụ tủa tuân tuấn túc tuệ tủng túng tụng tuốc tuổi tuyền tuyển ' +
	'tuyết tươi tướng tựu tý tỵ ủ ú ủng uông uỳ uý uỵ ử ưa vạc vạch vàl vàm vàn ván vàng vạt vắn ' +
	'vắng vặt vần vấp vây vầy vẹn vê viêm viễn viêng vịnh vò vói võng vọng vôi vồn vốn vơ vở vỡ ' +
	'vợ vuông vừng vược vườn vượng vỹ xà xả xách xám xát xắc xăm xăng xâm xâu xấu xẻ xé xén xèo ' +
	'xị xiêng xiêr xím xỉn xín xoài xóm xôm xộn xông xốp xơ xú xùa xúc xuôi ỳ ỷ ỹ yă yến yết ' +
	'yiêng yông zà zuôich zuôih';

const CLASS = new Map<string, 1 | 2 | 3>([
	...SELDOM.split(' ').map((word) => [word, 3] as const),
	...NOW_AND_THEN.split(' ').map((word) => [word, 2] as const),
	...OFTEN.split(' ').map((word) => [word, 1] as const)
]);

const OLD_STYLE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/;

/** How often a syllable is met: 1 often, 2 now and then, 3 seldom, null hardly ever. Either fashion of tone placement. */
export function commonness(word: string): 1 | 2 | 3 | null {
	const small = word.toLowerCase();
	const known = CLASS.get(small);
	if (known !== undefined) return known;
	const moved = small.normalize('NFD').replace(OLD_STYLE, '$1$3$2').normalize('NFC');
	return CLASS.get(moved) ?? null;
}
